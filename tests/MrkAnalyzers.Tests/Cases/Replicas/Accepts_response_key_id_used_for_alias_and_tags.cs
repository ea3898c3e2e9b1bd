// scope: member
// dimension: near miss
// why: Alias and tags may be set while the replica is Creating; no cryptography happens here.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Webhooks;

public static class WebhookKeys
{
    public static async Task<string> AddSeoulAsync(string family)
    {
        using var tokyo = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast1);
        using var seoul = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast2);

        var replicated = await tokyo.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = family, ReplicaRegion = RegionEndpoint.APNortheast2.SystemName });
        var id = replicated.ReplicaKeyMetadata.KeyId;
        await seoul.CreateAliasAsync("alias/webhooks", id);
        await seoul.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = id, PolicyName = "default", Policy = replicated.ReplicaPolicy });
        var described = await seoul.DescribeKeyAsync(new DescribeKeyRequest { KeyId = id });
        return described.KeyMetadata.KeyState.Value;
    }
}
