// scope: type
// dimension: two-method
// why: EncryptRaw returns the blob's bytes untouched and its only caller turns them into UTF-8 text.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Customers
{
    public class CustomerEncryption
    {
        private readonly IAmazonKeyManagementService _amazonKeyManagementService;
        private readonly string _customerKey;

        public CustomerEncryption(IAmazonKeyManagementService amazonKeyManagementService, string customerKey)
        {
            _amazonKeyManagementService = amazonKeyManagementService;
            _customerKey = customerKey;
        }

        public async Task<string> Encrypt(string value)
        {
            var encrypted = await EncryptRaw(Encoding.UTF8.GetBytes(value));
            return {|MRK3001:Encoding.UTF8.GetString(encrypted)|};
        }

        private async Task<byte[]> EncryptRaw(byte[] value)
        {
            using (var stream = new MemoryStream(value))
            {
                var result = await _amazonKeyManagementService.EncryptAsync(new EncryptRequest
                {
                    KeyId = _customerKey,
                    Plaintext = stream
                });
                return result.CiphertextBlob.ToArray();
            }
        }
    }
}
