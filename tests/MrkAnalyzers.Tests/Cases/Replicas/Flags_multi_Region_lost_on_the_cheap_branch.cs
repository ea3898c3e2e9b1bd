// scope: member
// dimension: path
// why: On the basic tier MultiRegion is set back to false, yet the key is replicated.
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
        var request = new CreateKeyRequest { MultiRegion = true, Description = tier };
        if (tier is "basic")
        {
            request.MultiRegion = false;
            var basic = await kms.CreateKeyAsync(request);
            await {|MRK5001:kms.ReplicateKeyAsync(new() { KeyId = basic.KeyMetadata.KeyId, ReplicaRegion = "us-west-2" })|};
            return basic.KeyMetadata.KeyId;
        }

        var full = await kms.CreateKeyAsync(request);
        await kms.ReplicateKeyAsync(new() { KeyId = full.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
        return full.KeyMetadata.KeyId;
    }
}
