// scope: cross
// dimension: combined
// why: The template is multi-Region and the with-expression adds RSA; the runner turns the plan into a request one to one.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Plans;

public sealed record KeyPlan(string Name, KeySpec Spec, bool MultiRegion)
{
    public static KeyPlan Global(string name) => new(name, KeySpec.SYMMETRIC_DEFAULT, true);
}

public sealed class PlanRunner(IAmazonKeyManagementService kms)
{
    public async Task<string> RunAsync(KeyPlan plan)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = plan.Name,
            KeySpec = plan.Spec,
            MultiRegion = plan.MultiRegion,
        });
        return response.KeyMetadata.KeyId;
    }
}

public sealed class Rollout(PlanRunner runner)
{
    public async Task ExecuteAsync()
    {
        await runner.RunAsync(KeyPlan.Global("orders"));
        await runner.RunAsync({|MRK4001:KeyPlan.Global("partners") with { Spec = KeySpec.RSA_2048 }|});
    }
}
