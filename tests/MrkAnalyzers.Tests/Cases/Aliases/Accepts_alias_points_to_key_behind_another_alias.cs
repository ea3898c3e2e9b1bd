// scope: member
// dimension: near miss
// why: The variable holding the second alias is overwritten with its key ID before UpdateAlias.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace BlueGreen.Resolved;

public static class AliasPromotion
{
    public static async Task PromoteAsync(IAmazonKeyManagementService kms, CancellationToken ct)
    {
        var target = "alias/green";
        var answer = await kms.DescribeKeyAsync(target, ct);
        target = answer.KeyMetadata.KeyId;

        await kms.UpdateAliasAsync(new UpdateAliasRequest
        {
            AliasName = "alias/live",
            TargetKeyId = target,
        }, ct);
    }
}
