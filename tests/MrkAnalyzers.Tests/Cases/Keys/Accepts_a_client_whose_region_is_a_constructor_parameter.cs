// scope: type
// dimension: field
// why: The Region arrives from outside, so the Encrypt constant may well be of it.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace OpenRegion;

public sealed class RegionalSealer
{
    private readonly IAmazonKeyManagementService _kms;

    public RegionalSealer(string region)
    {
        var config = new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.USWest2 };
        if (region.Length > 0)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        _kms = new AmazonKeyManagementServiceClient(config);
    }

    public async Task<byte[]> SealAsync(byte[] plain)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = "arn:aws:kms:us-east-1:636363636363:key/7cbbc409-ec99-4f19-878c-75bd1e06f215",
            Plaintext = new MemoryStream(plain),
        });
        return response.CiphertextBlob.ToArray();
    }
}
