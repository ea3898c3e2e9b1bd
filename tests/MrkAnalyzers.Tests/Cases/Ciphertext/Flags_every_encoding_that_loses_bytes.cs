// scope: type
// dimension: library
// why: Bytes that are no character of the encoding become a replacement character.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Characters;

public class Texts(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> Text0Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.UTF8.GetString(blob.ToArray())|};
    }

    public async Task<string> Text1Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.ASCII.GetString(blob.ToArray())|};
    }

    public async Task<string> Text2Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.Unicode.GetString(blob.ToArray())|};
    }

    public async Task<string> Text3Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.BigEndianUnicode.GetString(blob.ToArray())|};
    }

    public async Task<string> Text4Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.UTF32.GetString(blob.ToArray())|};
    }

    public async Task<string> Text5Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:new UTF8Encoding(false).GetString(blob.ToArray())|};
    }

    public async Task<string> Text6Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:new UnicodeEncoding().GetString(blob.ToArray())|};
    }

    public async Task<string> Text7Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:new UTF32Encoding().GetString(blob.ToArray())|};
    }

    public async Task<string> Text8Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:new ASCIIEncoding().GetString(blob.ToArray())|};
    }

    public async Task<string> Text9Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding("utf-8").GetString(blob.ToArray())|};
    }

    public async Task<string> Text10Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding("UTF-16").GetString(blob.ToArray())|};
    }

    public async Task<string> Text11Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding("utf-16BE").GetString(blob.ToArray())|};
    }

    public async Task<string> Text12Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding("utf-32").GetString(blob.ToArray())|};
    }

    public async Task<string> Text13Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding("us-ascii").GetString(blob.ToArray())|};
    }

    public async Task<string> Text14Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding(65001).GetString(blob.ToArray())|};
    }

    public async Task<string> Text15Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding(1200).GetString(blob.ToArray())|};
    }

    public async Task<string> Text16Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding(1201).GetString(blob.ToArray())|};
    }

    public async Task<string> Text17Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding(12000).GetString(blob.ToArray())|};
    }

    public async Task<string> Text18Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding(20127).GetString(blob.ToArray())|};
    }

    public async Task<string> Text19Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return {|MRK3001:Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback).GetString(blob.ToArray())|};
    }

    private async Task<MemoryStream> SealAsync(MemoryStream secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob;
}
