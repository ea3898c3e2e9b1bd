// scope: member
// dimension: shape
// why: A KMS blob is opaque; cutting the last 16 bytes as if they were a GCM tag makes Decrypt fail.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Kms.SelfTest;

internal static class TagStripper
{
    public static async Task<string> RoundTripAsync(IAmazonKeyManagementService kms, string keyId, string message)
    {
        EncryptResponse encrypted = await kms.EncryptAsync(new()
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(message)),
        });

        byte[] blob = encrypted.CiphertextBlob.ToArray();
        byte[] body = {|MRK3003:blob[..^16]|};

        var decrypted = await kms.DecryptAsync(new() { CiphertextBlob = new MemoryStream(body) });
        return Encoding.UTF8.GetString(decrypted.Plaintext.ToArray());
    }
}
