// scope: member
// dimension: shape
// why: Configuration wins; the constant is only the fallback, so nobody can say it is used.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Fallbacks;

public class FallbackReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfigurationSection _section;

    public FallbackReader(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _kms = kms;
        _section = configuration.GetSection("Crypto");
    }

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var keyId = _section["KeyId"] ?? "alias/default";
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = keyId });
        return response.Plaintext.ToArray();
    }
}
