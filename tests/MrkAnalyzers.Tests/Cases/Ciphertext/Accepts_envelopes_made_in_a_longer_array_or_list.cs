// scope: type
// dimension: library
// why: What is added to the ciphertext is the application's own: a tag, a version, a length. What is taken off again was added before.
using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Envelopes;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> Seal0Async(byte[] secret, byte[] tag)
    {
        var blob = await SealAsync(secret);
        var at = blob.Length;
        Array.Resize(ref blob, at + tag.Length);
        tag.CopyTo(blob, at);
        return blob;
    }

    public async Task<byte[]> Seal1Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Array.Resize(ref blob, blob.Length + 1);
        blob[^1] = 1;
        return blob;
    }

    public async Task<byte[]> Seal2Async(byte[] secret, byte[] tag)
    {
        var blob = await SealAsync(secret);
        var at = blob.Length;
        Array.Resize(ref blob, at + tag.Length);
        Buffer.BlockCopy(tag, 0, blob, at, tag.Length);
        return blob;
    }

    public async Task<byte[]> Seal3Async(byte[] secret, byte[] tag)
    {
        var blob = await SealAsync(secret);
        var frame = new byte[blob.Length + tag.Length];
        blob.CopyTo(frame, 0);
        tag.CopyTo(frame.AsSpan(blob.Length));
        return frame;
    }

    public async Task<byte[]> Seal4Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var frame = new byte[blob.Length + 1];
        blob.CopyTo(frame.AsSpan(1));
        frame[0] = 1;
        return frame;
    }

    public async Task<byte[]> Seal5Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var frame = new byte[blob.Length + 1];
        blob.AsSpan().CopyTo(frame);
        frame[blob.Length] = 1;
        return frame;
    }

    public async Task<byte[]> Seal6Async(byte[] secret, byte[] tag)
    {
        var list = new List<byte>(await SealAsync(secret));
        list.AddRange(tag);
        list.RemoveRange(list.Count - tag.Length, tag.Length);
        return list.ToArray();
    }

    public async Task<byte[]> Seal7Async(byte[] secret)
    {
        var list = new List<byte>(await SealAsync(secret));
        list.Insert(0, 1);
        list.RemoveAt(0);
        return [.. list];
    }

    public async Task<byte[]> Seal8Async(byte[] secret, byte[] tag)
    {
        var list = (await SealAsync(secret)).ToList();
        list.AddRange(tag);
        return list.GetRange(0, list.Count - tag.Length).ToArray();
    }

    public async Task<byte[]> Seal9Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var list = new List<byte> { 1 };
        list.AddRange(blob);
        return list.Skip(1).ToArray();
    }

    public async Task<byte[]> Seal10Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return blob.Prepend((byte)1).ToArray().AsSpan(1).ToArray();
    }

    public async Task<byte[]> Seal11Async(byte[] secret)
    {
        byte[] frame = [1, .. await SealAsync(secret)];
        return frame[1..];
    }

    public async Task<byte[]> Seal12Async(byte[] secret, byte[] tag)
    {
        var frame = (await SealAsync(secret)).Concat(tag).ToArray();
        return frame[..^tag.Length];
    }

    public async Task<byte[]> Seal13Async(byte[] secret, byte[] tag)
    {
        var blob = await SealAsync(secret);
        var frame = new byte[blob.Length + tag.Length];
        blob.CopyTo(frame.AsSpan());
        tag.CopyTo(frame.AsSpan().Slice(blob.Length));
        return frame;
    }

    public async Task<byte[]> Seal14Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var frame = new byte[blob.Length + 4];
        blob.CopyTo(frame.AsMemory(4));
        BinaryPrimitives.WriteInt32BigEndian(frame, blob.Length);
        return frame;
    }

    public async Task<byte[]> Seal15Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var size = blob.Length;
        Array.Resize(ref blob, size + 32);
        SHA256.HashData(secret).CopyTo(blob.AsSpan(size));
        return blob;
    }

    public async Task<byte[]> Seal16Async(byte[] secret)
    {
        var list = new List<byte>();
        list.AddRange(await SealAsync(secret));
        list.Add(1);
        list.RemoveAt(list.Count - 1);
        return list.ToArray();
    }

    public async Task<byte[]> Seal17Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var utf8 = new byte[Base64.GetMaxEncodedToUtf8Length(blob.Length)];
        blob.CopyTo(utf8, 0);
        Base64.EncodeToUtf8InPlace(utf8, blob.Length, out _);
        return Encoding.UTF8.GetBytes(Encoding.ASCII.GetString(utf8));
    }

    public async Task<byte[]> Seal18Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var nonce = new byte[blob.Length + 12];
        blob.CopyTo(nonce, 0);
        RandomNumberGenerator.Fill(nonce.AsSpan(blob.Length));
        return nonce;
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();
}
