// scope: type
// dimension: three-method
// why: Zeros appended to the hex text decode to extra zero bytes behind the blob.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Cards.Export;

public class TokenExporter
{
    private const int FieldWidth = 2048;
    private readonly IAmazonKeyManagementService kms;
    private readonly string keyId;

    public TokenExporter(IAmazonKeyManagementService kms, string keyId) => (this.kms, this.keyId) = (kms, keyId);

    public async Task<string> ExportAsync(byte[] pan)
    {
        var blob = await SealAsync(pan);
        return Layout({|MRK3004:Convert.ToHexString(blob)|});
    }

    public async Task<byte[]> ImportAsync(string field)
    {
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(field)) });
        return opened.Plaintext.ToArray();
    }

    private async Task<byte[]> SealAsync(byte[] pan)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(pan) });
        return response.CiphertextBlob.ToArray();
    }

    private static string Layout(string hex) => hex.PadRight(FieldWidth, '0');
}

