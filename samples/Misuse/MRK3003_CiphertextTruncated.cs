using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Keeps wrapped data keys in a table whose columns were sized for the keys. KMS puts more around them.</summary>
public sealed class KeyTable(IAmazonKeyManagementService kms, string keyId)
{
    private const int ColumnWidth = 64;

    public async Task<byte[]> NewRowAsync()
    {
        var response = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        return response.CiphertextBlob.ToArray().Take(ColumnWidth).ToArray(); // expect MRK3003
    }

    public async Task<string> NewTextRowAsync(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        return text[..ColumnWidth]; // expect MRK3003
    }

    public async Task<byte[]> OpenAsync(byte[] row)
    {
        using var blob = new MemoryStream(row);
        var renewed = await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = blob, DestinationKeyId = keyId });
        renewed.CiphertextBlob.SetLength(ColumnWidth); // expect MRK3003
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = renewed.CiphertextBlob });
        return response.Plaintext.ToArray();
    }
}
