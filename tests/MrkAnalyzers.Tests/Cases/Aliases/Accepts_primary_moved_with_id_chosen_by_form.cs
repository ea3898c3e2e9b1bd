// scope: type
// dimension: near miss
// why: An alias leaves through the resolving branch, so UpdatePrimaryRegion only ever sees a key ID or ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Disaster.Forms;

public sealed class PrimarySwitch(IAmazonKeyManagementService kms)
{
    private const string AliasPrefix = "alias/";

    public async Task PromoteAsync(string key, string region)
    {
        var id = key;
        if (key.StartsWith(AliasPrefix, StringComparison.Ordinal))
        {
            var described = await kms.DescribeKeyAsync(key);
            id = described.KeyMetadata.Arn;
        }

        await kms.UpdatePrimaryRegionAsync(new() { KeyId = id, PrimaryRegion = region });
    }
}
