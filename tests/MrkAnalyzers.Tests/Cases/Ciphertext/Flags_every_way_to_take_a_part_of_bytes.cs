// scope: type
// dimension: library
// why: What is kept is a part of the ciphertext, or the ciphertext and more.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Bytes;

public class Keeper(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> Keep0Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.Take(100)|}.ToArray();
    }

    public async Task<byte[]> Keep1Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.Take(..100)|}.ToArray();
    }

    public async Task<byte[]> Keep2Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.SkipLast(16)|}.ToArray();
    }

    public async Task<byte[]> Keep3Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.Skip(1)|}.ToArray();
    }

    public async Task<byte[]> Keep4Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.TakeWhile(octet => octet != 0)|}.ToArray();
    }

    public async Task<byte[]> Keep5Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.SkipWhile(octet => octet == 1)|}.ToArray();
    }

    public async Task<byte[]> Keep6Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.TakeLast(64)|}.ToArray();
    }

    public async Task<byte[]> Keep7Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.AsSpan(0, 64)|}.ToArray();
    }

    public async Task<byte[]> Keep8Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.AsSpan(..64)|}.ToArray();
    }

    public async Task<byte[]> Keep9Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.AsMemory(4)|}.ToArray();
    }

    public async Task<byte[]> Keep10Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.AsMemory()[..^4]|}.ToArray();
    }

    public async Task<byte[]> Keep11Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:new ReadOnlySpan<byte>(blob, 0, 32)|}.ToArray();
    }

    public async Task<byte[]> Keep12Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:new ArraySegment<byte>(blob, 2, 30)|}.ToArray();
    }

    public async Task<byte[]> Keep13Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:new ReadOnlyMemory<byte>(blob).Slice(8)|}.ToArray();
    }

    public async Task<byte[]> Keep14Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:new ReadOnlySequence<byte>(blob).Slice(0, 10)|}.ToArray();
    }

    public async Task<byte[]> Keep15Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:new List<byte>(blob).GetRange(0, 10)|}.ToArray();
    }

    public async Task<byte[]> Keep16Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.ToImmutableArray().RemoveRange(0, 4)|}.ToArray();
    }

    public async Task<byte[]> Keep17Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:ImmutableArray.Create(blob, 0, 40)|}.ToArray();
    }

    public async Task<byte[]> Keep18Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob[..200]|};
    }

    public async Task<byte[]> Keep19Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob[1..]|};
    }

    public async Task<byte[]> Keep20Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var list = new List<byte>(blob);
        {|MRK3003:list.RemoveAt(0)|};
        return list.ToArray();
    }

    public async Task<byte[]> Keep21Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        {|MRK3003:Array.Resize(ref blob, 128)|};
        return blob;
    }

    public async Task<byte[]> Keep22Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        {|MRK3004:Array.Resize(ref blob, 6144)|};
        return blob;
    }

    public async Task<byte[]> Keep23Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        {|MRK3004:Array.Resize(ref blob, blob.Length + 16)|};
        return blob;
    }

    public async Task<MemoryStream> Keep24Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var stream = new MemoryStream();
        stream.Write(blob, 0, blob.Length);
        {|MRK3003:stream.SetLength(100)|};
        return stream;
    }

    public async Task<MemoryStream> Keep25Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:new MemoryStream(blob, 0, 100)|};
    }

    public async Task<byte[]> Keep26Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        using var stream = new MemoryStream();
        await stream.WriteAsync(blob);
        return {|MRK3004:stream.GetBuffer()|};
    }

    public async Task<byte[]> Keep27Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var column = new byte[6144];
        blob.CopyTo(column, 0);
        return {|MRK3004:column|};
    }

    public async Task<string> KeepTextAsync(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return BitConverter.ToString({|MRK3003:blob|}, 0, 4);
    }

    private async Task<byte[]> SealAsync(MemoryStream secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
}
