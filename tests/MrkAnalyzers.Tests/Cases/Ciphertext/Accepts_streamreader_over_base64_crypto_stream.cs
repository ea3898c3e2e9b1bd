// scope: member
// dimension: shape
// why: The StreamReader reads the output of ToBase64Transform, which is ASCII text, not the ciphertext itself.
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Deploy.Tooling;

internal class Base64FileWriter(IAmazonKeyManagementService client, string cmk)
{
    internal async Task WriteAsync(string target, byte[] secret)
    {
        var answer = await client.EncryptAsync(new EncryptRequest { KeyId = cmk, Plaintext = new MemoryStream(secret) });

        using var toBase64 = new ToBase64Transform();
        using var encoded = new CryptoStream(answer.CiphertextBlob, toBase64, CryptoStreamMode.Read);
        using var reader = new StreamReader(encoded, Encoding.ASCII);
        await File.WriteAllTextAsync(target, await reader.ReadToEndAsync());
    }
}
