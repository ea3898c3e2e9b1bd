// scope: type
// dimension: combined
// why: The lazily loaded key is decrypted with a constant ARN and a buffer larger than the stream's content.
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

        var blob = {|MRK3004:wrapped.GetBuffer()|};
        var keyId = Fallback;
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = {|MRK1001:keyId|},
        });
        return response.Plaintext.ToArray();
    }
}
