// scope: member
// dimension: near miss
// why: Every Region of the loop gets the alias before it is used there.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Broadcast;

public static class Announcer
{
    public static async IAsyncEnumerable<byte[]> SealEverywhereAsync(byte[] message, string familyKeyId)
    {
        foreach (var region in new[] { RegionEndpoint.USEast1, RegionEndpoint.EUWest1, RegionEndpoint.APSoutheast1 })
        {
            using var kms = new AmazonKeyManagementServiceClient(region);
            await kms.CreateAliasAsync("alias/announcements", familyKeyId);
            var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/announcements", Plaintext = new MemoryStream(message) });
            yield return answer.CiphertextBlob.ToArray();
        }
    }
}
