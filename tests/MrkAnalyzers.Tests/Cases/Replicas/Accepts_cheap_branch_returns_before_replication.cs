// scope: member
// dimension: near miss
// why: The single-Region key of the basic tier is returned and never replicated.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tiers;

public static class TierKeys
{
    public static async Task<string> CreateAsync(IAmazonKeyManagementService kms, string tier)
    {
        var request = new CreateKeyRequest { MultiRegion = tier is not "basic", Description = tier };
        if (tier is "basic")
        {
            request.MultiRegion = false;
            var basic = await kms.CreateKeyAsync(request);
            return basic.KeyMetadata.KeyId;
        }

        request.MultiRegion = true;
        var full = await kms.CreateKeyAsync(request);
        await kms.ReplicateKeyAsync(new() { KeyId = full.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
        return full.KeyMetadata.KeyId;
    }
}
