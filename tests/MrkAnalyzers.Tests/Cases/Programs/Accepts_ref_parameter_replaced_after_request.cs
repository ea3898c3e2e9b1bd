// scope: type
// dimension: argument
// why: The request already holds the caller's key when Pin replaces the local.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace References;

public class PinnedOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public PinnedOpener(IAmazonKeyManagementService kms) => _kms = kms;

    private static void Pin(ref string key) => key = "alias/pinned";

    public async Task<(byte[] Clear, string Label)> OpenAsync(byte[] blob, string key)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = key };
        Pin(ref key);
        var response = await _kms.DecryptAsync(request);
        return (response.Plaintext.ToArray(), key);
    }
}
