// scope: member
// dimension: local
// why: What the StreamReader decodes is the plaintext, which was text before it was encrypted.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Config.Decryption
{
    public static class ConfigDecryptor
    {
        public static async Task<string> DecryptAsync(IAmazonKeyManagementService kms, string base64)
        {
            using var cipherStream = new MemoryStream(Convert.FromBase64String(base64));
            DecryptResponse response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = cipherStream });
            using var reader = new StreamReader(response.Plaintext, Encoding.UTF8);
            return await reader.ReadToEndAsync();
        }
    }
}
