// scope: type
// dimension: library
// why: Only the first bytes are handed on, to be kept: by a pair, a delegate, another process or characters of the caller's.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Telemetry;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    private static readonly Dictionary<string, int> Sizes = new();
    private static readonly Action<string, Exception?> Store = static (text, _) => File.WriteAllText("sealed.txt", text);

    public async Task<KeyValuePair<string, string>> Seal0Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return new KeyValuePair<string, string>("sealed", {|MRK3003:Convert.ToBase64String(blob)[..8]|});
    }

    public async Task Seal1Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Store({|MRK3003:Convert.ToBase64String(blob)[..8]|}, null);
    }

    public async Task Seal2Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var process = Process.Start("vault-put", {|MRK3003:Convert.ToHexString(blob)[..64]|});
        await process.WaitForExitAsync();
    }

    public async Task<int> Seal3Async(byte[] secret, char[] destination)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:Convert.ToHexString(blob).AsSpan(0, 32)|}.ToLowerInvariant(destination);
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();
}
