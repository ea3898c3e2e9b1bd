// scope: type
// dimension: field
// why: The get-only property always holds the constant of the constructor.
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
        KeyId = "alias/signage-displays";
    }

    public string KeyId { get; }

    private IAmazonKeyManagementService Kms { get; }

    public static DisplayDecryptor Create(IAmazonKeyManagementService kms, IConfiguration configuration) => new(kms, configuration["Displays:Key"]);

    public async Task<byte[]> ShowAsync(byte[] content)
    {
        var response = await Kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1001:KeyId|},
            CiphertextBlob = new MemoryStream(content),
        });
        return response.Plaintext.ToArray();
    }
}
