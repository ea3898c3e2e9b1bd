// scope: type
// dimension: two-method
// why: Every path of the private method assigns a literal to its out parameter.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Outs;

public class SessionStore
{
    private readonly IAmazonKeyManagementService _kms;
    public SessionStore(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> LoadAsync(bool admin, byte[] session)
    {
        SelectKey(admin, out var key);
        var decrypted = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(session), KeyId = {|MRK1001:key|} });
        return decrypted.Plaintext.ToArray();
    }

    private static void SelectKey(bool admin, out string key)
    {
        if (admin)
        {
            key = "alias/admin-sessions";
            return;
        }

        key = "alias/user-sessions";
    }
}
