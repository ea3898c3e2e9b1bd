// scope: type
// dimension: library
// why: Room is made for something that is never written there; bytes of the ciphertext itself are taken off.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Envelopes;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> Seal0Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Array.Resize(ref {|MRK3004:blob|}, blob.Length + 32);
        return blob;
    }

    public async Task<byte[]> Seal1Async(byte[] secret, byte[] tag)
    {
        var blob = await SealAsync(secret);
        var frame = new byte[blob.Length + tag.Length];
        blob.CopyTo(frame.AsSpan());
        return {|MRK3004:frame|};
    }

    public async Task<byte[]> Seal2Async(byte[] secret)
    {
        var list = new List<byte>(await SealAsync(secret));
        {|MRK3003:list.RemoveRange(0, 16)|};
        return list.ToArray();
    }

    public async Task<byte[]> Seal3Async(byte[] secret)
    {
        var list = (await SealAsync(secret)).ToList();
        {|MRK3003:list.RemoveAt(0)|};
        return [.. list];
    }

    public async Task<byte[]> Seal4Async(byte[] secret)
    {
        var list = new List<byte>(await SealAsync(secret));
        {|MRK3003:list.RemoveRange(list.Count - 4, 4)|};
        list.Add(1);
        return list.ToArray();
    }

    public async Task<byte[]> Seal5Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var frame = new byte[blob.Length + 4];
        blob.CopyTo(frame.AsMemory()[..blob.Length]);
        return {|MRK3004:frame|};
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();
}
