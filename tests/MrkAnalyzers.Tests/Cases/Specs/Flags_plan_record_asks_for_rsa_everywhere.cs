// scope: cross
// dimension: combined
// why: The plan handed over is RSA and multi-Region.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Planning;

internal sealed record KeyPlan(KeySpec Spec, KeyUsageType Usage, bool Global);

internal static class KeyFactory
{
    internal static async Task<string> BuildAsync(IAmazonKeyManagementService kms, KeyPlan plan)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = plan.Spec,
            KeyUsage = plan.Usage,
            MultiRegion = plan.Global,
        });
        return response.KeyMetadata.KeyId;
    }
}
//// ReportKeys.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Planning;

public class ReportKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync()
    {
        var id = await KeyFactory.BuildAsync(kms, {|MRK4001:new KeyPlan(KeySpec.RSA_2048, KeyUsageType.ENCRYPT_DECRYPT, Global: true)|});
        return id;
    }
}
