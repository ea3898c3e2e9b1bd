// scope: member
// dimension: local
// why: A KMS blob is never the UTF-8 encoding of a string; whatever text form cipherText has, it must be decoded, not encoded.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Accounts.Security
{
    public class KmsDecryptor
    {
        private readonly IAmazonKeyManagementService _kms;

        public KmsDecryptor(IAmazonKeyManagementService kms)
        {
            _kms = kms;
        }

        public async Task<string> DecryptAsync(string cipherText)
        {
            var request = new DecryptRequest
            {
                CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(cipherText)|}),
            };
            var response = await _kms.DecryptAsync(request);
            return Encoding.UTF8.GetString(response.Plaintext.ToArray());
        }
    }
}
