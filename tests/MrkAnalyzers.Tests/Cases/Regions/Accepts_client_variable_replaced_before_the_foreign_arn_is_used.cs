// scope: member
// dimension: near miss
// why: The variable first holds a Mumbai client, but a Jakarta client is assigned before the Jakarta ARN is sent.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Cleanup.Sweep;

internal static class Sweep
{
    internal static async Task RunAsync(TextWriter log)
    {
        var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.APSouth1);
        var usage = await kms.ListKeysAsync(new ListKeysRequest { Limit = 100 });
        await log.WriteLineAsync($"mumbai: {usage.Keys?.Count ?? 0}");
        kms.Dispose();

        kms = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast3);
        await kms.DisableKeyAsync("arn:aws:kms:ap-southeast-3:565656565656:key/7a6b5c4d-3e2f-4102-93a4-b5c6d7e8f902");
        kms.Dispose();
    }
}
