// scope: type
// dimension: two-method
// why: The UTF-8 helper serves the plaintext; the ciphertext goes through the base64 helper.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Customers
{
    public class AddressCipher
    {
        private readonly IAmazonKeyManagementService _kms;
        public AddressCipher(IAmazonKeyManagementService kms) => _kms = kms;

        public async Task<string> EncryptAsync(string address)
        {
            var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/address", Plaintext = Utf8(address) });
            return Convert.ToBase64String(r.CiphertextBlob.ToArray());
        }

        public async Task<string> DecryptAsync(string stored)
        {
            var r = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = Binary(stored) });
            using var reader = new StreamReader(r.Plaintext);
            return await reader.ReadToEndAsync();
        }

        private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
        private static MemoryStream Binary(string base64) => new(Convert.FromBase64String(base64));
    }
}
