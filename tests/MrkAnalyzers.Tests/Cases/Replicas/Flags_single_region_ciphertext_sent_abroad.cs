// scope: type
// dimension: field
// why: The key ID is of one Region; the other Region's client gets the ciphertext.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Abroad;

public class Mover
{
    private const string Key = "0f7d3c52-5b1e-4c3e-9d0a-3f6f1c0f2a11";
    private readonly IAmazonKeyManagementService _virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService _ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public async Task<byte[]> MoveAsync(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var response = await _ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK5004:new MemoryStream(blob)|} });
        return response.KeyId.Length > 0 ? response.Plaintext.ToArray() : [];
    }

    private async Task<byte[]> SealAsync(byte[] secret)
    {
        var response = await _virginia.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream(secret) });
        return response.CiphertextBlob.ToArray();
    }
}
