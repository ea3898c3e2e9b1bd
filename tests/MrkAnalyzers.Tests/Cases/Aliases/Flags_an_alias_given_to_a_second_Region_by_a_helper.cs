// scope: member
// dimension: argument
// why: The helper is called with each client; the second call is the one that presumes.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global;

public static class WarmUp
{
    public static async Task RunAsync()
    {
        await TouchAsync(new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1), "alias/cache");
        await TouchAsync(new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1), {|MRK2003:"alias/cache"|});
    }

    private static Task TouchAsync(IAmazonKeyManagementService kms, string key) =>
        kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = key, KeySpec = DataKeySpec.AES_256 });
}
