// scope: cross
// dimension: near miss
// why: A correct envelope service: compressed plaintext, whole wrapped key framed with its length, hash of the blob in the log only.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Envelopes;

public sealed record EnvelopeHeader(byte Version, byte[] WrappedKey, byte[] Nonce, byte[] Tag);

public interface IEnvelopeLog
{
    void Sealed(string name, string fingerprint, long size);
}

public sealed class ConsoleEnvelopeLog : IEnvelopeLog
{
    public void Sealed(string name, string fingerprint, long size)
        => Console.WriteLine("{0}: key {1}, {2} bytes", name, fingerprint, size);
}

internal static class HeaderCodec
{
    private static ReadOnlySpan<byte> Magic => "ENV2"u8;

    public static byte[] Write(EnvelopeHeader header)
    {
        var frame = new byte[Magic.Length + 1 + sizeof(ushort) + header.WrappedKey.Length + header.Nonce.Length + header.Tag.Length];
        var rest = frame.AsSpan();
        Magic.CopyTo(rest);
        rest = rest[Magic.Length..];
        rest[0] = header.Version;
        BinaryPrimitives.WriteUInt16BigEndian(rest[1..], checked((ushort)header.WrappedKey.Length));
        rest = rest[3..];
        header.WrappedKey.CopyTo(rest);
        rest = rest[header.WrappedKey.Length..];
        header.Nonce.CopyTo(rest);
        header.Tag.CopyTo(rest[header.Nonce.Length..]);
        return frame;
    }

    public static EnvelopeHeader Read(ReadOnlyMemory<byte> file, out int length)
    {
        var span = file.Span;
        if (span.Length < 7 || !span[..4].SequenceEqual(Magic)) throw new InvalidDataException("Not an envelope.");
        int keyLength = BinaryPrimitives.ReadUInt16BigEndian(span.Slice(5, 2));
        int at = 7;
        byte[] key = span.Slice(at, keyLength).ToArray();
        at += keyLength;
        byte[] nonce = span.Slice(at, 12).ToArray();
        at += nonce.Length;
        byte[] tag = span.Slice(at, 16).ToArray();
        length = at + tag.Length;
        return new EnvelopeHeader(span[4], key, nonce, tag);
    }
}

internal static class Squeeze
{
    public static byte[] Pack(ReadOnlySpan<byte> data)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(data);
        return output.ToArray();
    }

    public static byte[] Unpack(byte[] data)
    {
        using var brotli = new BrotliStream(new MemoryStream(data), CompressionMode.Decompress);
        using var output = new MemoryStream();
        brotli.CopyTo(output);
        return output.ToArray();
    }
}

public sealed class DataKeys
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public DataKeys(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<(byte[] Plain, byte[] Wrapped)> NewAsync(string name, CancellationToken ct)
    {
        var answer = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = _keyId,
            KeySpec = DataKeySpec.AES_256,
            EncryptionContext = Context(name),
        }, ct).ConfigureAwait(false);
        return (answer.Plaintext.ToArray(), answer.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> UnwrapAsync(string name, byte[] wrapped, CancellationToken ct)
    {
        using var blob = new MemoryStream(wrapped, writable: false);
        var answer = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = Context(name) }, ct).ConfigureAwait(false);
        return answer.Plaintext.ToArray();
    }

    private static Dictionary<string, string> Context(string name) => new() { ["file"] = name.ToLowerInvariant() };
}

public sealed class EnvelopeFiles(DataKeys keys, IEnvelopeLog log, string folder)
{
    public async Task SaveAsync(string name, string text, CancellationToken ct = default)
    {
        byte[] plain = Squeeze.Pack(Encoding.UTF8.GetBytes(text));
        var (key, wrapped) = await keys.NewAsync(name, ct);
        try
        {
            var header = new EnvelopeHeader(2, wrapped, RandomNumberGenerator.GetBytes(12), new byte[16]);
            var body = new byte[plain.Length];
            using (var aes = new AesGcm(key, header.Tag.Length)) aes.Encrypt(header.Nonce, plain, body, header.Tag);

            await using var file = File.Create(PathOf(name));
            await file.WriteAsync(HeaderCodec.Write(header), ct);
            await file.WriteAsync(body, ct);
            log.Sealed(name, Fingerprint(wrapped), body.Length);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public async Task<string> LoadAsync(string name, CancellationToken ct = default)
    {
        ReadOnlyMemory<byte> file = await File.ReadAllBytesAsync(PathOf(name), ct);
        var header = HeaderCodec.Read(file, out int start);
        var body = file[start..];
        var key = await keys.UnwrapAsync(name, header.WrappedKey, ct);
        var plain = new byte[body.Length];
        using (var aes = new AesGcm(key, header.Tag.Length)) aes.Decrypt(header.Nonce, body.Span, header.Tag, plain);
        CryptographicOperations.ZeroMemory(key);
        return Encoding.UTF8.GetString(Squeeze.Unpack(plain));
    }

    private string PathOf(string name) => Path.Combine(folder, name + ".env");

    private static string Fingerprint(byte[] blob) => Convert.ToHexString(SHA256.HashData(blob).AsSpan(0, 6)).ToLowerInvariant();
}
