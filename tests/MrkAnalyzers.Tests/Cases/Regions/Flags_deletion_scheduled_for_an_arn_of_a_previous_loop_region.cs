// scope: member
// dimension: local
// why: The string overload of the Mumbai client is given a Jakarta ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Cleanup;

internal static class Decommission
{
    internal static async Task<DateTime?> RunAsync(bool confirmed)
    {
        if (!confirmed)
            return null;

        var mumbai = new AmazonKeyManagementServiceClient(RegionEndpoint.APSouth1);
        var staleKey = "arn:aws:kms:ap-southeast-3:565656565656:key/7a6b5c4d-3e2f-4102-93a4-b5c6d7e8f901";
        await mumbai.DisableKeyAsync({|MRK1004:staleKey|});
        var scheduled = await mumbai.ScheduleKeyDeletionAsync({|MRK1004:staleKey|}, 30);
        return scheduled.DeletionDate;
    }
}
