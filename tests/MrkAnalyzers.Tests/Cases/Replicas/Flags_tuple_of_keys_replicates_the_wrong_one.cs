// scope: member
// dimension: combined
// why: Of the two created keys the single-Region one is replicated.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

internal static class TwoKeys
{
    public static async Task<(string Local, string Global)> SetUpAsync(IAmazonKeyManagementService kms)
    {
        var (local, global) = (await kms.CreateKeyAsync(new() { Description = "cache" }), await kms.CreateKeyAsync(new() { Description = "profile", MultiRegion = true }));

        var replicate = new ReplicateKeyRequest
        {
            Description = "profile in Oregon",
            KeyId = {|MRK5001:local.KeyMetadata.KeyId|},
            ReplicaRegion = "us-west-2",
        };
        await kms.ReplicateKeyAsync(replicate);
        return (local.KeyMetadata.KeyId, global.KeyMetadata.KeyId);
    }
}

