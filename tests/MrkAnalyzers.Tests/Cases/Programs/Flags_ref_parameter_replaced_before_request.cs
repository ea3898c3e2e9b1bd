// scope: type
// dimension: argument
// why: Pin replaces the caller's key by a constant before the request is built.
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
        Pin(ref key);
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = {|MRK1001:key|} };
        var response = await _kms.DecryptAsync(request);
        return (response.Plaintext.ToArray(), key);
    }
}
