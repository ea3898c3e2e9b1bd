// scope: cross
// dimension: near miss
// why: Both classes use the URL alphabet for the same property.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Buffers.Text;

namespace Clinic.Data
{
    public sealed class LabResult
    {
        public Guid Id { get; set; }

        public string Body { get; set; } = "";
    }

    public sealed class ResultWriter(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task FillAsync(LabResult result, byte[] body)
        {
            var r = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(body) });
            result.Body = Base64Url.EncodeToString(r.CiphertextBlob.ToArray());
        }
    }
}

namespace Clinic.Portal
{
    using Clinic.Data;

    public sealed class ResultViewer(IAmazonKeyManagementService kms)
    {
        public async Task<byte[]> ShowAsync(LabResult result)
        {
            var blob = Base64Url.DecodeFromChars(result.Body);
            var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
            return r.Plaintext.ToArray();
        }
    }
}
