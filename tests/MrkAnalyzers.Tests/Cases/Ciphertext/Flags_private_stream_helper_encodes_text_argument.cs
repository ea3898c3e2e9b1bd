// scope: type
// dimension: two-method
// why: ToStream encodes its string as UTF-8, and this caller's result goes into the request as ciphertext.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Customers
{
    public class CustomerDecryption
    {
        private readonly IAmazonKeyManagementService _kms;
        private readonly string _key;

        public CustomerDecryption(IAmazonKeyManagementService kms, string key)
        {
            _kms = kms;
            _key = key;
        }

        public async Task<byte[]> EncryptAsync(string value)
        {
            var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = _key, Plaintext = ToStream(value) });
            return r.CiphertextBlob.ToArray();
        }

        public async Task<string> DecryptAsync(string cipher)
        {
            var r = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = ToStream({|MRK3002:cipher|}) });
            return Encoding.UTF8.GetString(r.Plaintext.ToArray());
        }

        private static MemoryStream ToStream(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));
    }
}
