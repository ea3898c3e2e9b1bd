// scope: type
// dimension: two-method
// why: The wrapper makes clients of two Regions, and the key lives in one.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Wrapped;

internal sealed class Regional(RegionEndpoint region)
{
    public IAmazonKeyManagementService Kms { get; } = new AmazonKeyManagementServiceClient(region);
}

public sealed class Copier
{
    public async Task<string> CopyAsync(MemoryStream plain)
    {
        var here = new Regional(RegionEndpoint.USEast1);
        var there = new Regional(RegionEndpoint.EUWest1);
        var made = await here.Kms.EncryptAsync(new EncryptRequest { KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab", Plaintext = plain });
        var back = await there.Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK5004:made.CiphertextBlob|} });
        return back.KeyId;
    }
}
