// scope: member
// dimension: combined
// why: The blob left as base64, and its base64 characters instead of the decoded bytes are sent back to KMS.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Kms.SelfTest;

public static class RoundTrip
{
    public static async Task<bool> CheckAsync(IAmazonKeyManagementService kms, string keyId)
    {
        const string probe = "round-trip-probe";
        var encrypted = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(probe)),
        });
        string stored = Convert.ToBase64String(encrypted.CiphertextBlob.ToArray());

        byte[] raw = {|MRK3002:Encoding.UTF8.GetBytes(stored)|};
        var decrypted = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(raw), KeyId = keyId });

        return Encoding.UTF8.GetString(decrypted.Plaintext.ToArray()) == probe;
    }
}
