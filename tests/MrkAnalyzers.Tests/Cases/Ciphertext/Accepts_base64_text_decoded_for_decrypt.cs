// scope: member
// dimension: local
// why: The text is decoded with FromBase64String; UTF-8 only turns the plaintext into a string.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Accounts.Security
{
    public class AccountDecryptor
    {
        private readonly IAmazonKeyManagementService _kms;
        public AccountDecryptor(IAmazonKeyManagementService kms) { _kms = kms; }

        public async Task<string> DecryptAsync(string cipherText)
        {
            var request = new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(cipherText)) };
            var response = await _kms.DecryptAsync(request);
            return Encoding.UTF8.GetString(response.Plaintext.ToArray());
        }
    }
}
