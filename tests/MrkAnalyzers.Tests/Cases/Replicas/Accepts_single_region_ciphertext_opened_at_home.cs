// scope: type
// dimension: near miss
// why: The other Region's client is for something else.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Abroad;

public class Mover
{
    private readonly IAmazonKeyManagementService _virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService _ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public async Task<string> CheckAsync(byte[] secret)
    {
        var sealedSecret = await _virginia.EncryptAsync(new EncryptRequest { KeyId = "0f7d3c52-5b1e-4c3e-9d0a-3f6f1c0f2a11", Plaintext = new MemoryStream(secret) });
        await _ireland.DescribeKeyAsync("alias/other");
        return (await _virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = sealedSecret.CiphertextBlob })).KeyId;
    }
}
