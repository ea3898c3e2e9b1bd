// scope: member
// dimension: path
// why: The constant switch is on, so the key is always pinned.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Switches;

public class SwitchedOpener
{
    private const bool PinKey = true;
    private readonly IAmazonKeyManagementService _kms;

    public SwitchedOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) };
        if (PinKey)
        {
            request.KeyId = {|MRK1001:"alias/switched"|};
        }

        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
