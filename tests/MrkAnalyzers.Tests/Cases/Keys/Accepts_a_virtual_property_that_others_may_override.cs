// scope: type
// dimension: field
// why: The class is public and the property virtual, so another assembly may answer with its own key.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Overridable;

public class OverridableReader
{
    private readonly IAmazonKeyManagementService _kms;
    public OverridableReader(IAmazonKeyManagementService kms) => _kms = kms;

    protected virtual string KeyId => "alias/override-me";

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = KeyId,
        });
        return response.Plaintext.ToArray();
    }
}
