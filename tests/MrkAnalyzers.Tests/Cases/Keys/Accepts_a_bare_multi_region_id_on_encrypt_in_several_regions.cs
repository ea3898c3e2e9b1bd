// scope: member
// dimension: combined
// why: The bare mrk- ID names the related key in each Region and stands on Encrypt only.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace BareIds;

public sealed class EverywhereSealer
{
    private static readonly RegionEndpoint[] Regions = [RegionEndpoint.USEast1, RegionEndpoint.EUWest1, RegionEndpoint.APNortheast1];

    public async IAsyncEnumerable<byte[]> SealAsync(byte[] plain)
    {
        foreach (var region in Regions)
        {
            using var kms = new AmazonKeyManagementServiceClient(region);
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "mrk-d9d4f495e875a2e075a1a4a6e1b9770f", Plaintext = new MemoryStream(plain) });
            yield return response.CiphertextBlob.ToArray();
        }
    }
}
