// scope: type
// dimension: near miss
// why: The alias names only filter the list; rotation is enabled on the target key IDs.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotation.Targets;

public sealed class RotationSweep(IAmazonKeyManagementService kms)
{
    private static readonly HashSet<string> Wanted = new() { "alias/orders", "alias/payments" };

    public async Task<int> ApplyAsync(CancellationToken ct)
    {
        var page = await kms.ListAliasesAsync(new ListAliasesRequest { Limit = 100 }, ct);
        var targets = page.Aliases.Where(a => Wanted.Contains(a.AliasName)).Select(a => a.TargetKeyId).Distinct().ToList();
        foreach (var keyId in targets)
        {
            await kms.EnableKeyRotationAsync(keyId, ct);
        }

        return targets.Count;
    }
}
