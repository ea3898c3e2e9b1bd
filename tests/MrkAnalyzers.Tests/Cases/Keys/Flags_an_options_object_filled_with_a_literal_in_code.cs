// scope: cross
// dimension: cross-class
// why: No configuration binds this options object; code fills it with a literal and gives it to the service.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Adventure.Options;

public sealed class CipherOptions
{
    public string? KeyId { get; init; }
    public bool CachePlaintext { get; init; }
}

public sealed class OptionCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly CipherOptions _options;

    public OptionCipher(IAmazonKeyManagementService kms, CipherOptions options)
    {
        _kms = kms;
        _options = options;
    }

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _options.KeyId });
        return response.Plaintext.ToArray();
    }
}

public static class Program2
{
    public static async Task<int> RunAsync(byte[] blob)
    {
        var cipher = new OptionCipher(new AmazonKeyManagementServiceClient(), {|MRK1001:new CipherOptions { KeyId = "alias/adventure" }|});
        var plain = await cipher.OpenAsync(blob);
        return plain.Length;
    }
}
