// scope: type
// dimension: language
// why: Whatever is moved to the place that is read is fixed.
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
        string[] keys = ["alias/a", other];
        Array.Sort(keys, StringComparer.Ordinal);
        return OpenAsync(blob, {|MRK1001:keys[0]|});
    }

    public Task<DecryptResponse> OrderedAsync(MemoryStream blob)
    {
        string[] keys = ["alias/a", other];
        return OpenAsync(blob, {|MRK1001:keys.OrderByDescending(key => key, StringComparer.Ordinal).ToArray()[0]|});
    }

    public Task<DecryptResponse> CopiedAsync(MemoryStream blob)
    {
        string[] keys = ["alias/a", "alias/b"];
        new[] { other }.CopyTo(keys, 1);
        return OpenAsync(blob, {|MRK1001:keys[1]|});
    }

    public Task<DecryptResponse> FilledAsync(MemoryStream blob)
    {
        string[] keys = ["alias/a", "alias/b"];
        keys.AsSpan().Fill(other);
        return OpenAsync(blob, {|MRK1001:keys[0]|});
    }

    public Task<DecryptResponse> RemovedAsync(MemoryStream blob)
    {
        List<string> keys = ["alias/a", other];
        keys.RemoveAt(0);
        return OpenAsync(blob, {|MRK1001:keys[0]|});
    }

    public Task<DecryptResponse> WrittenAsync(MemoryStream blob, int index)
    {
        string[] keys = ["alias/a", "alias/b"];
        keys[index] = other;
        return OpenAsync(blob, {|MRK1001:keys[0]|});
    }

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
}
