// scope: type
// dimension: three-method
// why: Store writes ASCII bytes of base64; Load turns them back into text and decodes the base64 before Decrypt.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Agent.Startup;

public class TokenFile(IAmazonKeyManagementService kms, string path)
{
    public async Task StoreAsync(string keyId, byte[] token)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(token) });
        await File.WriteAllBytesAsync(path, Armor(response.CiphertextBlob.ToArray()));
    }

    public async Task<byte[]> LoadAsync()
    {
        var blob = Dearmor(await File.ReadAllBytesAsync(path));
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }

    private static byte[] Armor(byte[] blob) => Encoding.ASCII.GetBytes(Convert.ToBase64String(blob, Base64FormattingOptions.InsertLineBreaks));

    private static byte[] Dearmor(byte[] file) => Convert.FromBase64String(Encoding.ASCII.GetString(file).Trim());
}
