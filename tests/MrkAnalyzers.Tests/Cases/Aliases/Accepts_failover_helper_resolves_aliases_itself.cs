// scope: cross
// dimension: near miss
// why: The extension looks for the alias prefix and resolves it before UpdatePrimaryRegion.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Dr.Failover;

public sealed class PromoteFrankfurt(IAmazonKeyManagementService currentPrimary)
{
    public Task RunAsync() => currentPrimary.PromoteAsync("alias/customer-vault", RegionEndpoint.EUCentral1);
}
//// KmsFailover.cs
using System;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Dr.Failover;

internal static class KmsFailover
{
    internal static async Task PromoteAsync(this IAmazonKeyManagementService kms, string key, RegionEndpoint to)
    {
        if (key.StartsWith("alias/", StringComparison.Ordinal))
        {
            var found = await kms.DescribeKeyAsync(key);
            key = found.KeyMetadata.KeyId;
        }

        await kms.UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = key, PrimaryRegion = to.SystemName });
    }
}
