// scope: type
// dimension: argument
// why: One half of the type chooses the spec, the other half sends it; the choice is the fault.
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Grid.Metering;

public partial class MeterKeys
{
    public async Task<string> CreateForRegionAsync(string region)
    {
        if (region == "eu")
        {
            return await CreateCoreAsync({|MRK4001:KeySpec.RSA_2048|}, "eu meters");
        }

        return await CreateCoreAsync(null, "meters");
    }
}
//// MeterKeys.Core.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Grid.Metering;

public partial class MeterKeys(IAmazonKeyManagementService kms)
{
    private async Task<string> CreateCoreAsync(KeySpec? spec, string description)
    {
        var r = await kms.CreateKeyAsync(new CreateKeyRequest { Description = description, KeySpec = spec, MultiRegion = true });
        return r.KeyMetadata.Arn;
    }
}
