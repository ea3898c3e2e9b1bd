// scope: type
// dimension: near miss
// why: The key abroad is of one Region: there is no other way.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Moves;

public class Mover
{
    private readonly IAmazonKeyManagementService _home = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService _abroad = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public async Task<byte[]> MoveAsync(byte[] blob, string from)
    {
        var opened = await _home.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = from });
        var response = await _abroad.EncryptAsync(new EncryptRequest { KeyId = "0f7d3c52-5b1e-4c3e-9d0a-3f6f1c0f2a11", Plaintext = opened.Plaintext });
        return response.CiphertextBlob.ToArray();
    }
}
