// scope: member
// dimension: near miss
// why: What is encrypted is not what was decrypted.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Moves;

public class Merger
{
    public async Task<byte[]> MergeAsync(byte[] blob, byte[] more, string from)
    {
        using var home = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var abroad = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        var opened = await home.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = from });
        var merged = opened.Plaintext.ToArray().Concat(more).ToArray();
        var response = await abroad.EncryptAsync(new EncryptRequest { KeyId = "mrk-0f7d3c525b1e4c3e9d0a3f6f1c0f2a11", Plaintext = new MemoryStream(merged) });
        return response.CiphertextBlob.ToArray();
    }
}
