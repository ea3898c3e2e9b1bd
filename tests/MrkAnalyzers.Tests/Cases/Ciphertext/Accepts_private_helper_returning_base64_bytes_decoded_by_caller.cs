// scope: type
// dimension: two-method
// why: EncryptToBase64Utf8 already turned the blob into base64 text bytes; decoding those as UTF-8 is right.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Customers
{
    public class CustomerFieldEncryption
    {
        private readonly IAmazonKeyManagementService _kms;
        public CustomerFieldEncryption(IAmazonKeyManagementService kms) { _kms = kms; }

        public async Task<string> EncryptAsync(string value)
        {
            byte[] encoded = await EncryptToBase64Utf8(value);
            return Encoding.UTF8.GetString(encoded);
        }

        private async Task<byte[]> EncryptToBase64Utf8(string value)
        {
            var result = await _kms.EncryptAsync(new EncryptRequest
            {
                KeyId = "alias/customer",
                Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(value))
            });
            var base64 = Convert.ToBase64String(result.CiphertextBlob.ToArray());
            return Encoding.UTF8.GetBytes(base64);
        }
    }
}
