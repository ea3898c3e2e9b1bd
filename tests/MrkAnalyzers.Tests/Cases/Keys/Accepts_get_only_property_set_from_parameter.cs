// scope: type
// dimension: field
// why: The get-only property holds what the container's factory passes from configuration.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Signage;

public interface IDisplayKey
{
    string KeyId { get; }
}

public sealed class DisplayDecryptor : IDisplayKey
{
    public DisplayDecryptor(IAmazonKeyManagementService kms, string? keyId)
    {
        Kms = kms;
        KeyId = keyId ?? "alias/signage-displays";
    }

    public string KeyId { get; }

    private IAmazonKeyManagementService Kms { get; }

    public static DisplayDecryptor Create(IAmazonKeyManagementService kms, IConfiguration configuration) => new(kms, configuration["Displays:Key"]);

    public async Task<byte[]> ShowAsync(byte[] content)
    {
        var response = await Kms.DecryptAsync(new DecryptRequest
        {
            KeyId = KeyId,
            CiphertextBlob = new MemoryStream(content),
        });
        return response.Plaintext.ToArray();
    }
}
