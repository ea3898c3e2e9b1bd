// scope: cross
// dimension: cross-class
// why: The factory is asked for the very Region that the ARN names; a client for another Region is made but not used here.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace OwnRegions;

public static class Clients
{
    public static AmazonKeyManagementServiceClient Create(RegionEndpoint region) => new(region);
}

public class TwoRegionWriter
{
    private readonly AmazonKeyManagementServiceClient _home = Clients.Create(RegionEndpoint.USEast1);
    private readonly AmazonKeyManagementServiceClient _away = Clients.Create(RegionEndpoint.SAEast1);

    public async Task<bool> IsAwayUpAsync() => (await _away.ListKeysAsync(new ListKeysRequest { Limit = 1 })).Keys is not null;

    public async Task<byte[]> WriteAsync(byte[] plain)
    {
        var response = await _home.EncryptAsync(new EncryptRequest
        {
            Plaintext = new MemoryStream(plain),
            KeyId = "arn:aws:kms:us-east-1:696969696969:alias/two-regions",
        });
        return response.CiphertextBlob.ToArray();
    }
}
