// scope: member
// dimension: shape
// why: SetLength truncates the response's stream in place, so the base64 text made afterwards stands for a cut blob.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sms.Codes
{
    public class CodeSealer
    {
        private readonly IAmazonKeyManagementService _kms;

        public CodeSealer(IAmazonKeyManagementService kms)
        {
            _kms = kms;
        }

        public string Seal(byte[] code, string keyId)
        {
            var task = _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(code) });
            MemoryStream blob = task.GetAwaiter().GetResult().CiphertextBlob;
            {|MRK3003:blob.SetLength(96)|};
            return Convert.ToBase64String(blob.ToArray());
        }
    }
}
