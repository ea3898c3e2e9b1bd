// scope: member
// dimension: argument
// why: The second argument of the string overload is the target key; it is given an alias.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace BlueGreen;

public static class AliasFlip
{
    private const string Live = "alias/live";
    private const string Green = "alias/green";

    public static async Task FlipAsync(IAmazonKeyManagementService kms, bool dryRun)
    {
        if (dryRun)
        {
            Console.WriteLine($"{Live} -> {Green}");
            return;
        }

        await kms.UpdateAliasAsync(Live, {|MRK2001:Green|});
    }
}
