// scope: member
// dimension: combined
// why: The id in ReplicateKey's answer is used for a MAC in the replica's Region at once.
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
    public static async Task<string> AddSeoulAsync(string family, byte[] ping)
    {
        using var tokyo = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast1);
        using var seoul = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast2);

        var replicated = await tokyo.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = family, ReplicaRegion = RegionEndpoint.APNortheast2.SystemName });
        var request = new GenerateMacRequest();
        request.KeyId = replicated.ReplicaKeyMetadata.KeyId;
        request.MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_512;
        request.Message = new MemoryStream(ping);
        var mac = await {|MRK5003:seoul.GenerateMacAsync(request)|};
        return Convert.ToHexString(mac.Mac.ToArray());
    }
}
