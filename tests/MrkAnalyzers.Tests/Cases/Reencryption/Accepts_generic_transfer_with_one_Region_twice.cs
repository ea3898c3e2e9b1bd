// scope: type
// dimension: near miss
// why: Both client arguments belong to Canada Central and differ only in their retry settings.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Transfers;

internal static class Transfer
{
    private const string Key = "mrk-1234abcd12ab34cd56ef1234567890ab";

    public static async Task<IReadOnlyList<byte[]>> AllAsync(IEnumerable<byte[]> blobs)
    {
        using var from = new AmazonKeyManagementServiceClient(RegionEndpoint.CACentral1);
        using var to = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.CACentral1, MaxErrorRetry = 8 });
        var moved = new List<byte[]>();
        foreach (var blob in blobs)
        {
            moved.Add(await OneAsync(from, to, blob));
        }

        return moved;
    }

    private static async Task<byte[]> OneAsync(IAmazonKeyManagementService source, IAmazonKeyManagementService destination, byte[] blob)
    {
        var plain = (await source.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext;
        var again = await destination.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = plain });
        return again.CiphertextBlob.ToArray();
    }
}
