// scope: member
// dimension: near miss
// why: The alias is only compared in the listing; deletion gets the target key ID.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var kms = new AmazonKeyManagementServiceClient();
var days = args.Length > 0 ? int.Parse(args[0]) : 30;

string? target = null;
await foreach (var entry in kms.Paginators.ListAliases(new ListAliasesRequest()).Aliases)
{
    if (entry.AliasName == "alias/invoices-2019")
    {
        target = entry.TargetKeyId;
        break;
    }
}

if (target is null)
{
    Console.Error.WriteLine("nothing to retire");
    return 1;
}

await kms.DisableKeyAsync(target);
var answer = await kms.ScheduleKeyDeletionAsync(target, days);
Console.WriteLine(answer.DeletionDate);
return 0;
