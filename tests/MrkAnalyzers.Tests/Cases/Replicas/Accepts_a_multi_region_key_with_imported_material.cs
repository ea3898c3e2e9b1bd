// scope: member
// dimension: near miss
// why: EXTERNAL means imported key material, which multi-Region keys may have.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Stores;

public class ImportedKeys(IAmazonKeyManagementService kms)
{
    public Task CreateAsync() => kms.CreateKeyAsync(new CreateKeyRequest { Origin = OriginType.EXTERNAL, MultiRegion = true });
}
