// scope: member
// dimension: field
// why: An alias ARN is still an alias, and UpdatePrimaryRegion takes key ID or key ARN only.
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning.Failover;

public static class Promotion
{
    private static readonly string OrdersKey = "arn:aws:kms:us-east-1:232323232323:alias/orders";

    public static async Task PromoteAsync(IAmazonKeyManagementService kms, string newPrimary, CancellationToken ct)
    {
        UpdatePrimaryRegionRequest update = new() { PrimaryRegion = newPrimary };
        update.KeyId = {|MRK2001:OrdersKey|};
        await kms.UpdatePrimaryRegionAsync(update, ct).ConfigureAwait(false);
    }
}
