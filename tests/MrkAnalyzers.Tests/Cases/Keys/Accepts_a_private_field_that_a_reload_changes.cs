// scope: type
// dimension: field
// why: The mutable field starts with a literal, but Reload puts the configured key into it.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Reloading;

public class ReloadingReader
{
    private readonly IAmazonKeyManagementService _kms;
    private string _key = "alias/bootstrap";

    public ReloadingReader(IAmazonKeyManagementService kms) => _kms = kms;

    public void Reload(IConfiguration configuration)
    {
        var configured = configuration["Kms:Key"];
        if (!string.IsNullOrEmpty(configured))
            _key = configured;
    }

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _key });
        return response.Plaintext.ToArray();
    }
}
