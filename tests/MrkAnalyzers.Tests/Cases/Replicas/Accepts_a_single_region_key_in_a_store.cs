// scope: member
// dimension: near miss
// why: A custom key store with a key of one Region.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Stores;

public class HsmKeys(IAmazonKeyManagementService kms)
{
    public Task CreateAsync(string store) => kms.CreateKeyAsync(new CreateKeyRequest { Origin = OriginType.AWS_CLOUDHSM, CustomKeyStoreId = store, MultiRegion = false });
}
