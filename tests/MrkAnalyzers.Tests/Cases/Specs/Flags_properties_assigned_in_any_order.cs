// scope: member
// dimension: local
// why: MultiRegion follows the spec several statements later; only the finished request tells that the key is both.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sample;

public class OnboardTenant
{
    private readonly IAmazonKeyManagementService _client = new AmazonKeyManagementServiceClient();

    public async Task<string> Handle(string tenant)
    {
        var create = new CreateKeyRequest { KeySpec = {|MRK4001:KeySpec.RSA_2048|} };
        create.Description = $"tenant {tenant}";
        create.Tags = [new Tag { TagKey = "tenant", TagValue = tenant }];
        create.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
        create.BypassPolicyLockoutSafetyCheck = false;
        create.MultiRegion = true;

        var result = await _client.CreateKeyAsync(create);
        return result.KeyMetadata.Arn;
    }
}
