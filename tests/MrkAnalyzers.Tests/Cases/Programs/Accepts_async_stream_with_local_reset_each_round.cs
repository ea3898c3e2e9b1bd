// scope: member
// dimension: near miss
// why: The local is reset to the constant each round but always replaced, or the entry skipped, before Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Feeds;

public sealed record Entry(string? KeyArn, byte[] Body);

public static class FeedReader
{
    private const string Unset = "alias/unset";

    public static async IAsyncEnumerable<byte[]> ReadAsync(IAmazonKeyManagementService kms, IAsyncEnumerable<Entry> entries)
    {
        await foreach (var entry in entries)
        {
            var key = Unset;
            if (entry.KeyArn is { } arn)
                key = arn;
            if (key == Unset)
                continue;

            var answer = await kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(entry.Body) });
            yield return answer.Plaintext.ToArray();
        }
    }
}
