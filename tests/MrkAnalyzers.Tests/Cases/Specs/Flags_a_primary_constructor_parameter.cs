// scope: cross
// dimension: argument
// why: The string enters at the composition root and becomes the spec of every key that this class creates.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Logistics;

internal class ParcelKeys(IAmazonKeyManagementService kms, string keySpec, bool multiRegion = true)
{
    public async Task<string> CreateAsync() =>
        (await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = keySpec, MultiRegion = multiRegion })).KeyMetadata.KeyId;
}

internal class Composition
{
    public ParcelKeys Build() => new ParcelKeys(new AmazonKeyManagementServiceClient(), {|MRK4001:"RSA_4096"|});
}
