// scope: type
// dimension: library
// why: The ciphertext is kept in parts, and some of it is in none of them.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Parts;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[][]> Split0Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var head = {|MRK3003:blob[..32]|};
        var tail = {|MRK3003:blob[64..]|};
        return [head, tail];
    }

    public async Task<(byte[], byte[])> Split1Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var head = {|MRK3003:blob[..^16]|};
        var tail = {|MRK3003:blob[16..]|};
        return (head, tail);
    }

    public async Task<(byte[], byte[])> Split2Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var head = {|MRK3003:blob.Take(16)|}.ToArray();
        var tail = {|MRK3003:blob.TakeLast(16)|}.ToArray();
        return (head, tail);
    }

    public async Task<(byte[], byte[])> Split3Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var head = {|MRK3003:blob[..16]|};
        var tail = {|MRK3003:blob[^16..]|};
        return (head, tail);
    }

    public async Task<byte[][]> Split4Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var head = {|MRK3003:blob[..32]|};
        var middle = {|MRK3003:blob[32..96]|};
        var tail = {|MRK3003:blob[100..]|};
        return [head, middle, tail];
    }

    public async Task<string> Split5Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3003:text.Remove(0, 64)|};
    }

    public async Task<string> Split6Async(byte[] secret)
    {
        var text = await SealTextAsync(secret);
        return {|MRK3003:text.Remove(10, 4)|};
    }

    public async Task<List<byte>> Split7Async(byte[] secret)
    {
        var list = new List<byte>(await SealAsync(secret));
        return {|MRK3003:list.GetRange(64, list.Count - 64)|};
    }

    public async Task Split8Async(byte[] secret, Stream to)
    {
        var blob = await SealAsync(secret);
        await to.WriteAsync({|MRK3003:blob|}, 16, blob.Length - 16);
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();

    private async Task<string> SealTextAsync(byte[] secret) => Convert.ToBase64String(await SealAsync(secret));
}
