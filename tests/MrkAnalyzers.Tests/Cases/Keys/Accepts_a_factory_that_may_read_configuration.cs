// scope: cross
// dimension: cross-class
// why: The provider returns the configured key or a literal, and which is unknown.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Providers;

public class KeyProvider
{
    private readonly IConfiguration _configuration;
    public KeyProvider(IConfiguration configuration) => _configuration = configuration;

    public string Current()
    {
        var configured = _configuration["Kms:Current"];
        if (string.IsNullOrEmpty(configured))
            return "alias/current";
        return configured;
    }
}

public class ProvidedReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly KeyProvider _keys;
    public ProvidedReader(IAmazonKeyManagementService kms, KeyProvider keys) => (_kms, _keys) = (kms, keys);

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var r = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _keys.Current() });
        return r.Plaintext.ToArray();
    }
}
