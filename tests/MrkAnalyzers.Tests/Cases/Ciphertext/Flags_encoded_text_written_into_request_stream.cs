// scope: member
// dimension: shape
// why: The request's stream is filled with the UTF-8 bytes of the value, one write later than usual.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Catalog.Pricing
{
    public class PriceListDecryptor
    {
        private readonly IAmazonKeyManagementService kms;

        public PriceListDecryptor(IAmazonKeyManagementService kms)
        {
            this.kms = kms;
        }

        public async Task<Stream> OpenAsync(string encryptedPriceList)
        {
            var request = new DecryptRequest { KeyId = null };
            var stream = new MemoryStream();
            byte[] payload = {|MRK3002:Encoding.UTF8.GetBytes(encryptedPriceList)|};
            stream.Write(payload, 0, payload.Length);
            request.CiphertextBlob = stream;
            var response = await kms.DecryptAsync(request);
            return response.Plaintext;
        }
    }
}
