// scope: member
// dimension: local
// why: A self-test decrypts with the key ARN that KMS answered, not with the alias constant it encrypted under.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace SelfTests;

public static class RoundTrip
{
    public static async Task<bool> WorksAsync(IAmazonKeyManagementService kms)
    {
        byte[] probe = [1, 2, 3, 4];
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/self-test", Plaintext = new MemoryStream(probe) });
        string keyArn = encrypted.KeyId;
        var decrypted = await kms.DecryptAsync(new DecryptRequest { KeyId = keyArn, CiphertextBlob = encrypted.CiphertextBlob });
        return decrypted.Plaintext.ToArray().SequenceEqual(probe);
    }
}
