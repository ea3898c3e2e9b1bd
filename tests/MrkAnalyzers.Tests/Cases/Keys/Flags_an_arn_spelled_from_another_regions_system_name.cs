// scope: member
// dimension: combined
// why: RegionEndpoint.USEast1.SystemName is us-east-1 for certain, and the client is of us-west-2.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fleet.Keys;

internal static class FleetKey
{
    internal static async Task<MemoryStream> SealAsync(MemoryStream plain)
    {
        var home = RegionEndpoint.USEast1;
        var arn = $"arn:aws:kms:{home.SystemName}:202020202020:key/4a44dc15-3642-4a80-9a51-5b0f0e8b5a38";
        using IAmazonKeyManagementService oregon = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);
        var sealedText = await oregon.EncryptAsync(new EncryptRequest { KeyId = {|MRK1004:arn|}, Plaintext = plain });
        return sealedText.CiphertextBlob;
    }
}
