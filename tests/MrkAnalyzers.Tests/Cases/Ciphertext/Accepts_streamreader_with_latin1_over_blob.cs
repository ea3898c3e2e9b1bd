// scope: member
// dimension: shape
// why: A StreamReader with Latin-1 and without byte order mark detection reads each byte as one character.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Bridge;

public static class LatinReader
{
    public static async Task<string> WrapAsync(AmazonKeyManagementServiceClient kms, string keyId, string secret)
    {
        var response = await kms.EncryptAsync(new()
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(secret)),
        });
        using var reader = new StreamReader(response.CiphertextBlob, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }
}
