// scope: type
// dimension: near miss
// why: The key is of a family.
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

    public async Task<string> MoveAsync(byte[] secret)
    {
        var sealedSecret = await _virginia.EncryptAsync(new EncryptRequest { KeyId = "mrk-0f7d3c525b1e4c3e9d0a3f6f1c0f2a11", Plaintext = new MemoryStream(secret) });
        var response = await _ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = sealedSecret.CiphertextBlob });
        return response.KeyId;
    }
}
