// scope: member
// dimension: near miss
// why: Names go where names belong and the target is the resolved key ID.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class AliasMigration
{
    public static async Task RenameAsync(IAmazonKeyManagementService kms, bool removeOld)
    {
        DescribeKeyResponse old = await kms.DescribeKeyAsync("alias/ledger");
        await kms.CreateAliasAsync("alias/ledger-v2", old.KeyMetadata.KeyId);
        await kms.UpdateAliasAsync(new UpdateAliasRequest { AliasName = "alias/ledger-current", TargetKeyId = old.KeyMetadata.KeyId });

        if (removeOld)
        {
            await kms.DeleteAliasAsync("alias/ledger");
        }
    }
}
