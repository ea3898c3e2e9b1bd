// scope: type
// dimension: library
// why: Pools, writers, transforms, builders and streams that end with every byte of the ciphertext.
using System;
using System.Buffers;
using System.Buffers.Text;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
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
        using var owner = MemoryPool<byte>.Shared.Rent(blob.Length);
        blob.CopyTo(owner.Memory);
        return owner.Memory[..blob.Length].ToArray();
    }

    public async Task<byte[]> Keep1Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var owner = MemoryPool<byte>.Shared.Rent(blob.Length);
        blob.AsSpan().CopyTo(owner.Memory.Span);
        return owner.Memory.Span[..blob.Length].ToArray();
    }

    public async Task<byte[]> Keep2Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var w = new ArrayBufferWriter<byte>();
        w.Write(blob);
        return w.WrittenSpan.ToArray();
    }

    public async Task<byte[]> Keep3Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var w = new ArrayBufferWriter<byte>(4096);
        blob.CopyTo(w.GetSpan(blob.Length));
        w.Advance(blob.Length);
        return w.WrittenMemory.ToArray();
    }

    public async Task<byte[]> Keep4Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var w = new ArrayBufferWriter<byte>();
        var m = w.GetMemory(4096);
        blob.CopyTo(m);
        w.Advance(blob.Length);
        return w.WrittenMemory.ToArray();
    }

    public async Task<string> Keep5Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var chars = new char[8192];
        Convert.TryToBase64Chars(blob, chars, out var n);
        return new string(chars, 0, n);
    }

    public async Task<string> Keep6Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var chars = new char[8192];
        var n = Convert.ToBase64CharArray(blob, 0, blob.Length, chars, 0);
        return new string(chars[..n]);
    }

    public async Task<string> Keep7Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Span<char> chars = stackalloc char[8192];
        Convert.TryToBase64Chars(blob, chars, out var n);
        return chars[..n].ToString();
    }

    public async Task<string> Keep8Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return string.Create(blob.Length * 2, blob, static (span, b) => Convert.TryToHexString(b, span, out _));
    }

    public async Task<string> Keep9Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var utf8 = new byte[Base64.GetMaxEncodedToUtf8Length(blob.Length)];
        Base64.EncodeToUtf8(blob, utf8, out _, out var n);
        return Encoding.ASCII.GetString(utf8, 0, n);
    }

    public async Task<string> Keep10Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var utf8 = new byte[Base64Url.GetEncodedLength(blob.Length)];
        Base64Url.EncodeToUtf8(blob, utf8);
        return Encoding.UTF8.GetString(utf8);
    }

    public async Task<string> Keep11Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var t = new ToBase64Transform();
        using var ms = new MemoryStream();
        using (var cs = new CryptoStream(ms, t, CryptoStreamMode.Write, leaveOpen: true))
        {
            cs.Write(blob);
        }

        return Encoding.ASCII.GetString(ms.ToArray());
    }

    public async Task<string> Keep12Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var ms = new MemoryStream(blob);
        using var cs = new CryptoStream(ms, new ToBase64Transform(), CryptoStreamMode.Read);
        using var r = new StreamReader(cs, Encoding.ASCII);
        return await r.ReadToEndAsync();
    }

    public async Task<byte[]> Keep13Async(byte[] secret)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        var bytes = new byte[r.CiphertextBlob.Length];
        r.CiphertextBlob.ReadExactly(bytes, 0, bytes.Length);
        return bytes;
    }

    public async Task<byte[]> Keep14Async(byte[] secret)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        var bytes = new byte[r.CiphertextBlob.Length];
        var n = await r.CiphertextBlob.ReadAsync(bytes.AsMemory());
        return bytes.AsSpan(0, n).ToArray();
    }

    public async Task<byte[]> Keep15Async(byte[] secret)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        using var br = new BinaryReader(r.CiphertextBlob);
        return br.ReadBytes((int)r.CiphertextBlob.Length);
    }

    public async Task<byte[]> Keep16Async(byte[] secret)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        return r.CiphertextBlob.TryGetBuffer(out var seg) ? seg.ToArray() : r.CiphertextBlob.ToArray();
    }

    public async Task<byte[]> Keep17Async(byte[] secret)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        using var bs = new BufferedStream(r.CiphertextBlob, 64);
        using var to = new MemoryStream(256);
        bs.CopyTo(to, 64);
        return to.ToArray();
    }

    public async Task<byte[]> Keep18Async(byte[] secret)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        var bytes = GC.AllocateArray<byte>((int)r.CiphertextBlob.Length, pinned: true);
        var total = 0;
        int n;
        while ((n = r.CiphertextBlob.Read(bytes, total, bytes.Length - total)) > 0)
        {
            total += n;
        }

        return bytes;
    }

    public async Task<byte[]> Keep19Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var ms = new MemoryStream();
        ms.SetLength(blob.Length);
        ms.Write(blob, 0, blob.Length);
        ms.Position = 0;
        var outp = new byte[ms.Length];
        ms.ReadExactly(outp);
        return outp;
    }

    public async Task<byte[]> Keep20Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var ms = new MemoryStream(blob.Length + 4);
        ms.Write(BitConverter.GetBytes(blob.Length));
        ms.Write(blob);
        return ms.GetBuffer()[..(int)ms.Length];
    }

    public async Task<byte[]> Keep21Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var ms = new MemoryStream();
        await ms.WriteAsync(blob.AsMemory(0, blob.Length));
        return ms.GetBuffer().Take((int)ms.Length).ToArray();
    }

    public async Task<byte[]> Keep22Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return blob.Take(6144).ToArray();
    }

    public async Task<byte[]> Keep23Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return blob.TakeLast(blob.Length).ToArray();
    }

    public async Task<string> Keep24Async(byte[] secret)
    {
        var sb = new StringBuilder();
        sb.AppendLine(await SealTextAsync(secret));
        sb.Length -= Environment.NewLine.Length;
        return sb.ToString();
    }

    public async Task<string> Keep25Async(byte[] secret)
    {
        var sb = new StringBuilder();
        sb.Append(await SealTextAsync(secret)).Append(';');
        sb.Length--;
        return sb.ToString();
    }

    public async Task<string> Keep26Async(byte[] secret)
    {
        var sb = new StringBuilder();
        sb.Append("v1:").Append(await SealTextAsync(secret));
        sb.Remove(0, 3);
        return sb.ToString();
    }

    public async Task<string> Keep27Async(byte[] secret)
    {
        var sb = new StringBuilder(await SealTextAsync(secret));
        sb.Insert(0, "v1:");
        sb.Remove(0, 3);
        return sb.ToString();
    }

    public async Task<string> Keep28Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return text.AsSpan(0, text.Length).ToString();
    }

    public async Task<byte[]> Keep29Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var ms = new MemoryStream();
        ms.Write(blob);
        ms.SetLength(ms.Position);
        return ms.ToArray();
    }

    public async Task<byte[]> Keep30Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var buf = new byte[8192];
        var ms = new MemoryStream(buf);
        ms.Write(blob);
        return buf[..(int)ms.Position];
    }

    public async Task<string> Keep31Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return new string(text.Take(8192).ToArray());
    }

    public async Task<string> Keep32Async(byte[] secret)
    {
        var sb = new StringBuilder(16);
        sb.AppendLine();
        sb.Clear();
        sb.Append(await SealTextAsync(secret));
        sb.Length = sb.Length;
        return sb.ToString();
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();

    private async Task<string> SealTextAsync(byte[] secret) => Convert.ToBase64String(await SealAsync(secret));
}
