// scope: type
// dimension: combined
// why: The constant is only the fallback of a configured value, and the content is copied exactly.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Lazily;

public class MasterKey
{
    private const string Fallback = "arn:aws:kms:us-east-1:692820323027:key/8f14e45f-ceea-467f-a0e6-1d3f6a8c9b7e";
    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfiguration _configuration;
    private byte[]? _key;

    public MasterKey(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _kms = kms;
        _configuration = configuration;
    }

    public async Task<byte[]> GetAsync()
    {
        return _key ??= await LoadAsync();
    }

    private async Task<byte[]> LoadAsync()
    {
        var wrapped = new MemoryStream();
        using (var file = File.OpenRead(_configuration["KeyFile"]!))
        {
            await file.CopyToAsync(wrapped);
        }

        var blob = wrapped.ToArray();
        var keyId = _configuration["KeyArn"] ?? Fallback;
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = keyId,
        });
        return response.Plaintext.ToArray();
    }
}
