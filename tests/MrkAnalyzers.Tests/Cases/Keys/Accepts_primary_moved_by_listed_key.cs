// scope: member
// dimension: path
// why: The key ID behind the alias is looked up with ListAliases first.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Failover;

public sealed class PrimaryMover
{
    private readonly IAmazonKeyManagementService _kms;

    public PrimaryMover(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<bool> MoveAsync(string region, int attempts)
    {
        var wanted = "alias/failover-root";
        while (attempts-- > 0)
        {
            var page = await _kms.ListAliasesAsync(new ListAliasesRequest());
            var entry = page.Aliases.FirstOrDefault(alias => alias.AliasName == wanted);
            if (entry is null)
            {
                await Task.Delay(TimeSpan.FromSeconds(5));
                continue;
            }

            await _kms.UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest
            {
                KeyId = entry.TargetKeyId,
                PrimaryRegion = region,
            });
            return true;
        }

        return false;
    }
}
