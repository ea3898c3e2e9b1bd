// scope: member
// dimension: local
// why: Each turn builds a client of another Region and sends the same alias.
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
    public static async IAsyncEnumerable<byte[]> SealEverywhereAsync(byte[] message)
    {
        foreach (var region in new[] { RegionEndpoint.USEast1, RegionEndpoint.EUWest1, RegionEndpoint.APSoutheast1 })
        {
            using var kms = new AmazonKeyManagementServiceClient(region);
            var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = {|MRK2003:"alias/announcements"|}, Plaintext = new MemoryStream(message) });
            yield return answer.CiphertextBlob.ToArray();
        }
    }
}
