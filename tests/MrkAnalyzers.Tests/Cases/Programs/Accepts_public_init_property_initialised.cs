// scope: type
// dimension: field
// why: The public init property is an option whose initialiser is only the default.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Properties;

public class BadgeOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public BadgeOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public string KeyId { get; init; } = "alias/badges";

    public async Task<byte[]> OpenAsync(byte[] badge)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(badge),
            KeyId = KeyId,
        });
        return response.Plaintext.ToArray();
    }
}
