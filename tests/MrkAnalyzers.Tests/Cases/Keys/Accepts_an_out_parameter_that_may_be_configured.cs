// scope: type
// dimension: two-method
// why: One path of the private method assigns the configured key, so the set is open.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace OpenOuts;

public class OpenOuts
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfiguration _configuration;

    public OpenOuts(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _kms = kms;
        _configuration = configuration;
    }

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        SelectKey(out var key);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = key });
        return response.Plaintext.ToArray();
    }

    private void SelectKey(out string key)
    {
        key = "alias/standard";
        if (_configuration["Kms:Key"] is { Length: > 0 } configured)
            key = configured;
    }
}
