// scope: member
// dimension: near miss
// why: The lowered text is only tested for a prefix and the variable is set anew before decoding.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ops.Parameters;

public delegate Task<string> GetParameter(string name);

public static class ParameterReader
{
    public static async Task<byte[]> ReadAsync(IAmazonKeyManagementService kms, GetParameter get, string name)
    {
        var stored = await get(name);
        var value = stored.ToLowerInvariant();
        if (value.StartsWith("disabled:", StringComparison.Ordinal))
        {
            return [];
        }

        value = stored.Trim();
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(value)) });
        return opened.Plaintext.ToArray();
    }
}
