// scope: type
// dimension: library
// why: Copies, views and frames that hold every byte of the ciphertext; parts that are only looked at.
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
        return blob.Take(blob.Length).ToArray();
    }

    public async Task<byte[]> Keep1Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return blob.Take(..).ToArray();
    }

    public async Task<byte[]> Keep2Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return blob.Skip(0).ToArray();
    }

    public async Task<byte[]> Keep3Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return blob.AsSpan().ToArray();
    }

    public async Task<byte[]> Keep4Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return blob.AsSpan(0, blob.Length).ToArray();
    }

    public async Task<byte[]> Keep5Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return blob.AsMemory(0).ToArray();
    }

    public async Task<byte[]> Keep6Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return blob[..];
    }

    public async Task<byte[]> Keep7Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return blob[0..^0];
    }

    public async Task<byte[]> Keep8Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return blob[..blob.Length];
    }

    public async Task<byte[]> Keep9Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return new ReadOnlySpan<byte>(blob).ToArray();
    }

    public async Task<byte[]> Keep10Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return new ArraySegment<byte>(blob, 0, blob.Length).ToArray();
    }

    public async Task<byte[]> Keep11Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return new ReadOnlySequence<byte>(blob).ToArray();
    }

    public async Task<byte[]> Keep12Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return new List<byte>(blob).ToArray();
    }

    public async Task<byte[]> Keep13Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return ImmutableArray.Create(blob).ToArray();
    }

    public async Task<byte[]> Keep14Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return (byte[])blob.Clone();
    }

    public async Task<byte[]> Keep15Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        Array.Resize(ref blob, blob.Length);
        return blob;
    }

    public async Task<byte[]> Keep16Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        using var stream = new MemoryStream();
        await stream.WriteAsync(blob);
        return stream.ToArray();
    }

    public async Task<byte[]> Keep17Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        using var stream = new MemoryStream();
        stream.Write(blob, 0, blob.Length);
        stream.SetLength(blob.Length);
        return stream.GetBuffer().AsSpan(0, (int)stream.Length).ToArray();
    }

    public async Task<byte[]> Keep18Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var column = new byte[blob.Length];
        Buffer.BlockCopy(blob, 0, column, 0, blob.Length);
        return column;
    }

    public async Task<byte[]> Keep19Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var column = new byte[blob.Length];
        Array.Copy(blob, column, blob.Length);
        return column;
    }

    public async Task<byte[]> Keep20Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var column = new byte[blob.Length];
        Array.ConstrainedCopy(blob, 0, column, 0, blob.Length);
        return column;
    }

    public async Task<byte[]> Keep21Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var column = GC.AllocateUninitializedArray<byte>(blob.Length);
        blob.AsSpan().CopyTo(column);
        return column;
    }

    public async Task<byte[]> Keep22Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var frame = new byte[4 + blob.Length];
        BitConverter.TryWriteBytes(frame, blob.Length);
        blob.CopyTo(frame, 4);
        return frame;
    }

    public async Task<byte[]> Keep23Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var rented = ArrayPool<byte>.Shared.Rent(blob.Length);
        blob.CopyTo(rented, 0);
        var kept = rented.AsSpan(0, blob.Length).ToArray();
        ArrayPool<byte>.Shared.Return(rented);
        return kept;
    }

    public async Task<IReadOnlyList<byte[]>> Keep24Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var chunks = new List<byte[]>();
        for (var at = 0; at < blob.Length; at += 64)
        {
            chunks.Add(blob.Skip(at).Take(64).ToArray());
        }

        return chunks;
    }

    public async Task<int> Keep25Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        using var reader = new BinaryReader(new MemoryStream(blob));
        var first = reader.ReadByte();
        return first + blob.Take(4).Count();
    }

    public async Task<bool> Keep26Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return blob.AsSpan(0, 1).SequenceEqual(new byte[] { 1 });
    }

    public async Task<byte[]> Keep27Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        var stream = new MemoryStream();
        stream.Write(blob);
        stream.SetLength(0);
        stream.WriteByte(1);
        return stream.ToArray();
    }

    public async Task<byte[]> Keep29Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        using var source = new MemoryStream(blob);
        using var target = new MemoryStream();
        await source.CopyToAsync(target);
        return target.ToArray();
    }

    public async Task<byte[]> Keep30Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        using var source = new MemoryStream(blob);
        using var target = new MemoryStream();
        source.WriteTo(target);
        return target.ToArray();
    }

    public async Task<byte[]> Keep31Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        using var source = new MemoryStream(blob);
        var whole = new byte[source.Length];
        source.ReadExactly(whole);
        return whole;
    }

    public async Task<byte[]> Keep32Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        using var source = new MemoryStream(blob);
        var buffer = new byte[8192];
        var read = source.Read(buffer, 0, buffer.Length);
        return buffer[..read];
    }

    public async Task<byte[]> Keep33Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return MemoryMarshal.AsBytes(blob.AsSpan()).ToArray();
    }

    public async Task<byte[]> Keep34Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return MemoryMarshal.Cast<byte, byte>(blob).ToArray();
    }

    private async Task<byte[]> SealAsync(MemoryStream secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
}
