// scope: member
// dimension: near miss
// why: Anything but a us-east-2 client leaves by the guard, so the constant ARN only meets its own Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Warm.Guarded;

public static class OhioOnly
{
    private const string Key = "arn:aws:kms:us-east-2:717171717171:key/4b3a2918-0706-4f5e-8d6c-7b8a99a0b1c3";

    public static async Task<byte[]?> TryMacAsync(AmazonKeyManagementServiceClient kms, byte[] message)
    {
        if (kms.Config.RegionEndpoint != RegionEndpoint.USEast2)
            return null;

        var mac = await kms.GenerateMacAsync(new GenerateMacRequest
        {
            KeyId = Key,
            Message = new MemoryStream(message),
            MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_384,
        });
        return mac.Mac.ToArray();
    }
}
