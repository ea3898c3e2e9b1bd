// scope: type
// dimension: field
// why: The store comes in with the constructor and is never null.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Stores;

public class HsmKeys
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _store;

    public HsmKeys(IAmazonKeyManagementService kms, string store)
    {
        _kms = kms;
        _store = store;
    }

    public Task CreateAsync() => _kms.CreateKeyAsync(new CreateKeyRequest
    {
        Description = "in the HSM",
        CustomKeyStoreId = {|MRK5002:_store|},
        MultiRegion = true,
    });
}
