// scope: type
// dimension: field
// why: The only write to the readonly field is the literal in the constructor.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Stadium.Ticketing
{
    public class BarcodeService
    {
        private readonly IAmazonKeyManagementService _kms;
        private readonly string _keyId;

        public BarcodeService(IAmazonKeyManagementService kms)
        {
            _kms = kms;
            _keyId = "mrk-1679091c5a880faf6fb5e6087eb1b2dc";
        }

        public async Task<byte[]> DecodeAsync(byte[] barcode)
        {
            var request = new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(barcode),
                KeyId = {|MRK1002:_keyId|}
            };
            var response = await _kms.DecryptAsync(request);
            return response.Plaintext.ToArray();
        }
    }
}
