// scope: member
// dimension: near miss
// why: The replicate request names the multi-Region key.
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
            KeyId = local.KeyMetadata.KeyId,
            ReplicaRegion = "us-west-2",
        };
        replicate.KeyId = global.KeyMetadata.KeyId;
        await kms.ReplicateKeyAsync(replicate);
        return (local.KeyMetadata.KeyId, global.KeyMetadata.KeyId);
    }
}
