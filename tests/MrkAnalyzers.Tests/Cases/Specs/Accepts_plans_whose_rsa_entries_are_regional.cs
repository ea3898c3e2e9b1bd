// scope: cross
// dimension: combined
// why: Each plan pairs its own spec and flag; the RSA plan is single-Region and the global plans are symmetric or HMAC.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Plans.Regional;

public sealed record KeyPlan(string Name, string Spec, bool Global);

public static class Inventory
{
    public static readonly KeyPlan[] Plans =
    [
        new("orders", "SYMMETRIC_DEFAULT", Global: true),
        new("cookies", "HMAC_256", Global: true),
        new("partners", "RSA_2048", Global: false),
    ];
}

public sealed class PlanRunner(IAmazonKeyManagementService kms)
{
    public async Task RunAllAsync()
    {
        foreach (var plan in Inventory.Plans)
        {
            await kms.CreateKeyAsync(new CreateKeyRequest { Description = plan.Name, KeySpec = plan.Spec, MultiRegion = plan.Global });
        }
    }
}
