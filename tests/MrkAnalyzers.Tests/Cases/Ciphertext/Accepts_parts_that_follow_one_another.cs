// scope: type
// dimension: library
// why: The ciphertext is kept in parts, and together they are the whole.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Parts;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> Split0Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var (head, tail) = (blob[..16], blob[16..]);
        return [.. head, .. tail];
    }

    public async Task<(string, string)> Split1Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return (text[..64], text[64..]);
    }

    public async Task<(string, string)> Split2Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return (text.Substring(0, 64), text.Substring(64));
    }

    public async Task<(string, string)> Split3Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return (text.Remove(64), text.Remove(0, 64));
    }

    public async Task<(byte[], byte[])> Split4Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return (blob.Take(64).ToArray(), blob.Skip(64).ToArray());
    }

    public async Task<(byte[], byte[])> Split5Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return (blob.AsSpan(0, 64).ToArray(), blob.AsSpan(64).ToArray());
    }

    public async Task<(byte[], byte[])> Split6Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return (blob[..^16], blob[^16..]);
    }

    public async Task<(byte[], byte[])> Split7Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return (blob.SkipLast(16).ToArray(), blob.TakeLast(16).ToArray());
    }

    public async Task<byte[][]> Split8Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return [blob[..32], blob[32..96], blob[96..]];
    }

    public async Task<byte[][]> Split9Async(byte[] secret) => (await SealAsync(secret)).Chunk(64).ToArray();

    public async Task<byte[]> Split10Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var outp = new byte[blob.Length];
        Buffer.BlockCopy(blob, 0, outp, 0, 16);
        Buffer.BlockCopy(blob, 16, outp, 16, blob.Length - 16);
        return outp;
    }

    public async Task<byte[]> Split11Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var ms = new MemoryStream();
        ms.Write(blob, 0, 16);
        ms.Write(blob, 16, blob.Length - 16);
        return ms.ToArray();
    }

    public async Task<byte[]> Split12Async(byte[] secret, Stream to)
    {
        var blob = await SealAsync(secret);
        await to.WriteAsync(blob, 0, 16);
        await to.WriteAsync(blob, 16, blob.Length - 16);
        return blob;
    }

    public async Task Split13Async(byte[] secret, BinaryWriter to)
    {
        var blob = await SealAsync(secret);
        to.Write(blob, 0, 16);
        to.Write(blob, 16, blob.Length - 16);
    }

    public async Task<(List<byte>, List<byte>)> Split14Async(byte[] secret)
    {
        var head = new List<byte>(await SealAsync(secret));
        var tail = head.GetRange(64, head.Count - 64);
        return (head.GetRange(0, 64), tail);
    }

    public async Task<(string, string)> Split15Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return (new StringBuilder(text).Remove(0, 64).ToString(), text.Remove(64));
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();

    private async Task<string> SealTextAsync(byte[] secret) => Convert.ToBase64String(await SealAsync(secret));
}
