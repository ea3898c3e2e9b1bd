// scope: type
// dimension: field
// why: The private get-only property always holds its initialiser.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Properties;

public class BadgeOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public BadgeOpener(IAmazonKeyManagementService kms) => _kms = kms;

    private string KeyId { get; } = "alias/badges";

    public async Task<byte[]> OpenAsync(byte[] badge)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(badge),
            KeyId = {|MRK1001:KeyId|},
        });
        return response.Plaintext.ToArray();
    }
}
