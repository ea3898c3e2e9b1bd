// scope: member
// dimension: argument
// why: CreateAlias's target must be a key, not another alias.
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
        await kms.CreateAliasAsync("alias/ledger-v2", {|MRK2001:"alias/ledger"|});

        if (removeOld)
        {
            await kms.DeleteAliasAsync("alias/ledger");
        }
    }
}
