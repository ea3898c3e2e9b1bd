// scope: type
// dimension: language
// why: What is moved or written to the place that is read may be configured.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rearranged;

public sealed class Opener(IAmazonKeyManagementService kms, string configured)
{
    private readonly string other = "alias/other";

    public Task<DecryptResponse> SortedAsync(MemoryStream blob)
    {
        string[] keys = ["alias/a", configured];
        Array.Sort(keys, StringComparer.Ordinal);
        return OpenAsync(blob, keys[0]);
    }

    public Task<DecryptResponse> OrderedAsync(MemoryStream blob)
    {
        string[] keys = ["alias/a", configured];
        return OpenAsync(blob, keys.OrderByDescending(key => key, StringComparer.Ordinal).ToArray()[0]);
    }

    public Task<DecryptResponse> CopiedAsync(MemoryStream blob)
    {
        string[] keys = ["alias/a", "alias/b"];
        new[] { configured }.CopyTo(keys, 1);
        return OpenAsync(blob, keys[1]);
    }

    public Task<DecryptResponse> FilledAsync(MemoryStream blob)
    {
        string[] keys = ["alias/a", "alias/b"];
        keys.AsSpan().Fill(configured);
        return OpenAsync(blob, keys[0]);
    }

    public Task<DecryptResponse> RemovedAsync(MemoryStream blob)
    {
        List<string> keys = ["alias/a", configured];
        keys.RemoveAt(0);
        return OpenAsync(blob, keys[0]);
    }

    public Task<DecryptResponse> WrittenAsync(MemoryStream blob, int index)
    {
        string[] keys = ["alias/a", "alias/b"];
        keys[index] = configured;
        return OpenAsync(blob, keys[0]);
    }

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
}
