// scope: member
// dimension: local
// why: with the usage left out the spec can still encrypt, and a developer who sets only the spec is usually after encryption.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

class Bootstrap
{
    static async Task Main2()
    {
        using var client = new AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.EUCentral1);
        var req = new CreateKeyRequest() { MultiRegion = true, KeySpec = {|MRK4001:KeySpec.RSA_2048|} };
        System.Console.WriteLine((await client.CreateKeyAsync(req)).KeyMetadata.KeyId);
    }
}
