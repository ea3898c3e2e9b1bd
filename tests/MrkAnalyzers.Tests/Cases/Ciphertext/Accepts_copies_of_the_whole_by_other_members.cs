// scope: type
// dimension: library
// why: Copies, chunks, text and views by the members of the framework that one meets less often: every byte is there.
using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Copies;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> Copy0Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var stream = new MemoryStream();
        stream.Write(blob);
        stream.SetLength(stream.Length);
        return stream.ToArray();
    }

    public async Task<byte[]> Copy1Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var stream = new MemoryStream();
        await stream.WriteAsync(blob, 0, blob.Length, CancellationToken.None);
        return stream.ToArray();
    }

    public async Task<byte[]> Copy2Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return new Memory<byte>(blob, 0, blob.Length).ToArray();
    }

    public async Task<byte[]> Copy3Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return new ReadOnlySequence<byte>(blob, 0, blob.Length).ToArray();
    }

    public async Task<byte[]> Copy4Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return new ArraySegment<byte>(blob).Slice(0).ToArray();
    }

    public async Task<byte[]> Copy5Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var kept = new List<byte[]>();
        var at = 0;
        while (at < blob.Length)
        {
            kept.Add(blob.Skip(at).Take(64).ToArray());
            at += 64;
        }

        return kept.SelectMany(static part => part).ToArray();
    }

    public async Task<byte[]> Copy6Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var kept = new List<byte[]>();
        var at = 0;
        do { kept.Add(blob[at..Math.Min(at + 64, blob.Length)]); at += 64; } while (at < blob.Length);
        return kept.SelectMany(static part => part).ToArray();
    }

    public async Task<byte[]> Copy7Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var reader = new BinaryReader(new MemoryStream(blob));
        return reader.ReadBytes(blob.Length);
    }

    public async Task<byte[]> Copy8Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var segment = new ArraySegment<byte>(blob, 0, blob.Length);
        return segment.Array!;
    }

    public async Task<byte[]> Copy9Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var copy = new byte[blob.Length];
        for (var i = 0; i < blob.Length; i++)
        {
            copy[i] = blob[i];
        }

        return copy;
    }

    public async Task<byte[]> Copy10Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Memory<byte> memory = blob;
        return memory.Span.ToArray();
    }

    public async Task<byte[]> Copy11Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var stream = new MemoryStream();
        stream.Write(blob.AsSpan());
        stream.Position = 0;
        var buffer = new byte[8192];
        var read = await stream.ReadAsync(buffer, 0, buffer.Length);
        Array.Resize(ref buffer, read);
        return buffer;
    }

    public async Task<byte[]> Copy12Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return ImmutableArray.Create(blob, 0, blob.Length).ToArray();
    }

    public async Task<byte[]> Copy13Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return blob.AsSpan()[..^0].ToArray();
    }

    public async Task<byte[]> Copy14Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var copy = new byte[blob.Length];
        Array.Copy(blob, 0, copy, 0, blob.Length);
        return copy;
    }

    public async Task<byte[]> Copy15Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var list = new List<byte>();
        CollectionsMarshal.SetCount(list, blob.Length);
        blob.CopyTo(CollectionsMarshal.AsSpan(list));
        return list.ToArray();
    }

    public async Task<byte[]> Copy16Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return blob.Where(static _ => true).ToArray();
    }

    public async Task<byte[]> Copy17Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return (await Task.FromResult(blob)).ToList().ToArray();
    }

    public async Task<string> Copy18Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return Convert.ToBase64String(blob, 0, blob.Length, Base64FormattingOptions.InsertLineBreaks);
    }

    public async Task<string> Copy19Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return string.Concat(blob.Select(static one => one.ToString("x2")));
    }

    public async Task<string> Copy20Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return BitConverter.ToString(blob, 0, blob.Length).Replace("-", "").ToLowerInvariant();
    }

    public async Task<string> Copy21Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return Convert.ToHexString(blob.AsSpan()).ToLower();
    }

    public async Task<string> Copy22Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return Encoding.Latin1.GetString(blob, 0, blob.Length);
    }

    public async Task<string> Copy23Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return new string(blob.Select(static one => (char)one).ToArray());
    }

    public async Task<string> Copy24Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var builder = new StringBuilder();
        foreach (var one in blob)
        {
            builder.Append(one.ToString("X2", CultureInfo.InvariantCulture));
        }

        return builder.ToString();
    }

    public async Task<string> Copy25Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return string.Join("-", blob.Select(static one => one.ToString("X2")));
    }

    public async Task<string> Copy26Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return Base64Url.EncodeToString(blob);
    }

    public async Task<string> Copy27Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var chars = new char[Base64Url.GetEncodedLength(blob.Length)];
        Base64Url.EncodeToChars(blob, chars);
        return new string(chars);
    }

    public async Task<byte[]> Copy28Async(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        var buffer = new byte[response.CiphertextBlob.Length];
        await response.CiphertextBlob.ReadExactlyAsync(buffer);
        return buffer;
    }

    public async Task<byte[]> Copy29Async(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        using var copy = new MemoryStream();
        response.CiphertextBlob.WriteTo(copy);
        copy.Seek(0, SeekOrigin.Begin);
        return copy.ToArray();
    }

    public async Task<byte[]> Copy30Async(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        var buffer = ArrayPool<byte>.Shared.Rent((int)response.CiphertextBlob.Length);
        var read = response.CiphertextBlob.ReadAtLeast(buffer, 1);
        var kept = buffer.AsSpan(0, read).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return kept;
    }

    public async Task<byte[]> Copy31Async(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        var buffer = new byte[16];
        using var all = new MemoryStream();
        for (var read = response.CiphertextBlob.Read(buffer); read > 0; read = response.CiphertextBlob.Read(buffer))
        {
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    public async Task<byte[]> Copy32Async(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        return response.CiphertextBlob.GetBuffer().AsMemory(0, (int)response.CiphertextBlob.Length).ToArray();
    }

    public async Task<byte[]> Copy33Async(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        if (!response.CiphertextBlob.TryGetBuffer(out ArraySegment<byte> whole))
        {
            return response.CiphertextBlob.ToArray();
        }

        return [.. whole];
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();
}
