// scope: cross
// dimension: cross-class
// why: Whenever TryGet succeeds its out parameter holds one of two literal aliases.
using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace TryGets;

internal static class PurposeKeys
{
    internal static bool TryGet(string purpose, [NotNullWhen(true)] out string? alias)
    {
        switch (purpose)
        {
            case "mail": alias = "alias/mail"; return true;
            case "chat": alias = "alias/chat"; return true;
            default: alias = null; return false;
        }
    }
}

internal sealed class PurposeReader(IAmazonKeyManagementService kms)
{
    internal async Task<byte[]> ReadAsync(string purpose, byte[] blob)
    {
        if (!PurposeKeys.TryGet(purpose, out var alias))
            throw new ArgumentException($"No key for {purpose}.");

        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = {|MRK1001:alias|} };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
