// scope: type
// dimension: library
// why: Pools, builders and streams that end with more or less than the ciphertext.
using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Buffers;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> Keep0Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.Take(128)|}.ToArray();
    }

    public async Task<string> Keep1Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return new string({|MRK3003:text.Take(6144)|}.ToArray());
    }

    public async Task<byte[]> Keep2Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var owner = MemoryPool<byte>.Shared.Rent(blob.Length);
        blob.CopyTo(owner.Memory);
        return {|MRK3004:owner.Memory.ToArray()|};
    }

    public async Task<string> Keep3Async(byte[] secret)
    {
        var sb = new StringBuilder(await SealTextAsync(secret));
        {|MRK3003:sb.Length -= 2|};
        return sb.ToString();
    }

    public async Task<string> Keep4Async(byte[] secret)
    {
        var sb = new StringBuilder(await SealTextAsync(secret));
        {|MRK3003:sb.Length--|};
        return sb.ToString();
    }

    public async Task<byte[]> Keep5Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var stream = new MemoryStream();
        stream.Write(blob);
        {|MRK3003:stream.SetLength(stream.Position - 16)|};
        return stream.ToArray();
    }

    public async Task<byte[]> Keep6Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var stream = new MemoryStream();
        await stream.WriteAsync(blob);
        return {|MRK3004:stream.GetBuffer()|};
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();

    private async Task<string> SealTextAsync(byte[] secret) => Convert.ToBase64String(await SealAsync(secret));
}
