// scope: type
// dimension: library
// why: In these encodings each byte is a character, and comes back from it.
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
        return Encoding.Latin1.GetString(blob.ToArray());
    }

    public async Task<string> Text1Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return Encoding.GetEncoding("iso-8859-1").GetString(blob.ToArray());
    }

    public async Task<string> Text2Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return Encoding.GetEncoding("Latin1").GetString(blob.ToArray());
    }

    public async Task<string> Text3Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return Encoding.GetEncoding("l1").GetString(blob.ToArray());
    }

    public async Task<string> Text4Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return Encoding.GetEncoding(28591).GetString(blob.ToArray());
    }

    public async Task<string> Text5Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return Encoding.GetEncoding(1252).GetString(blob.ToArray());
    }

    public async Task<string> Text6Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return Encoding.GetEncoding("windows-1252").GetString(blob.ToArray());
    }

    public async Task<string> Text7Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return Encoding.GetEncoding("ibm437").GetString(blob.ToArray());
    }

    public async Task<string> Text8Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return Encoding.GetEncoding(437).GetString(blob.ToArray());
    }

    public async Task<string> Text9Async(MemoryStream secret)
    {
        var blob = await SealAsync(secret);
        return CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetString(blob.ToArray());
    }

    private async Task<MemoryStream> SealAsync(MemoryStream secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob;
}
