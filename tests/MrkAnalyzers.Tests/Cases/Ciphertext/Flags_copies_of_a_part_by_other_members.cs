// scope: type
// dimension: library
// why: A part, a longer buffer or text of the ciphertext by the members of the framework that one meets less often.
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
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
        {|MRK3004:stream.SetLength(8192)|};
        return stream.ToArray();
    }

    public async Task<byte[]> Copy1Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var stream = new MemoryStream();
        await stream.WriteAsync({|MRK3003:blob|}, 0, 64, CancellationToken.None);
        return stream.ToArray();
    }

    public async Task<byte[]> Copy2Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:new Memory<byte>(blob, 0, 64)|}.ToArray();
    }

    public async Task<byte[]> Copy3Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:new ReadOnlySequence<byte>(blob, 0, 64)|}.ToArray();
    }

    public async Task<byte[]> Copy4Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:new ArraySegment<byte>(blob).Slice(1)|}.ToArray();
    }

    public async Task<byte[]> Copy5Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var reader = new BinaryReader(new MemoryStream(blob));
        return {|MRK3003:reader.ReadBytes(64)|};
    }

    public async Task<byte[]> Copy6Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:ImmutableArray.Create(blob, 0, 64)|}.ToArray();
    }

    public async Task<byte[]> Copy7Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.AsSpan()[..^1]|}.ToArray();
    }

    public async Task<byte[]> Copy8Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var copy = new byte[64];
        Array.Copy({|MRK3003:blob|}, 0, copy, 0, 64);
        return copy;
    }

    public async Task<byte[]> Copy9Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var list = new List<byte>(blob);
        {|MRK3003:CollectionsMarshal.SetCount(list, 64)|};
        return list.ToArray();
    }

    public async Task<byte[]> Copy10Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.TakeWhile(static one => one != 0)|}.ToArray();
    }

    public async Task<byte[]> Copy11Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.SkipWhile(static one => one == 1)|}.ToArray();
    }

    public async Task<byte[]> Copy12Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:blob.AsSpan().TrimEnd((byte)0)|}.ToArray();
    }

    public async Task<string> Copy13Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:Convert.ToBase64String(blob, 0, 64, Base64FormattingOptions.None)|};
    }

    public async Task<string> Copy14Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3003:BitConverter.ToString(blob, 0, 64)|};
    }

    public async Task<string> Copy15Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.UTF8.GetString(blob, 0, blob.Length)|};
    }

    public async Task<string> Copy16Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var chars = new char[blob.Length];
        var count = {|MRK3001:Encoding.ASCII.GetDecoder().GetChars(blob, 0, blob.Length, chars, 0)|};
        return new string(chars, 0, count);
    }

    public async Task<string> Copy17Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:MemoryMarshal.Cast<byte, char>(blob)|}.ToString();
    }

    public async Task<string> Copy18Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.Unicode.GetString(new ReadOnlySequence<byte>(blob))|};
    }

    public async Task<string> Copy19Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var reader = new StreamReader({|MRK3001:new MemoryStream(blob)|}, true);
        return await reader.ReadToEndAsync();
    }

    public async Task<string> Copy20Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var reader = new StreamReader({|MRK3001:new MemoryStream(blob)|}, Encoding.UTF32, false, 1024, leaveOpen: true);
        return reader.ReadLine() ?? "";
    }

    public async Task<byte[]> Copy21Async(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        return {|MRK3004:response.CiphertextBlob.GetBuffer()|};
    }

    public async Task<byte[]> Copy22Async(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        var buffer = new byte[64];
        {|MRK3003:await response.CiphertextBlob.ReadExactlyAsync(buffer)|};
        return buffer;
    }

    public async Task<byte[]> Copy23Async(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        {|MRK3003:response.CiphertextBlob.SetLength(64L)|};
        return response.CiphertextBlob.ToArray();
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();
}
