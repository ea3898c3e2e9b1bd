// scope: type
// dimension: field
// why: The constructor fixes spec and flag for every instance; the method only copies them into the request.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Warehouse
{
    public class StockKeyManager
    {
        private readonly IAmazonKeyManagementService _client;
        private readonly string _keySpec;
        private readonly bool _multiRegion;

        public StockKeyManager(IAmazonKeyManagementService client)
        {
            _client = client;
            _keySpec = "RSA_2048";
            _multiRegion = true;
        }

        public async Task<string> CreateStockKeyAsync()
        {
            var req = new CreateKeyRequest
            {
                KeySpec = {|MRK4001:_keySpec|},
                MultiRegion = _multiRegion,
                KeyUsage = KeyUsageType.ENCRYPT_DECRYPT
            };

            var res = await _client.CreateKeyAsync(req);
            return res.KeyMetadata.KeyId;
        }
    }
}
