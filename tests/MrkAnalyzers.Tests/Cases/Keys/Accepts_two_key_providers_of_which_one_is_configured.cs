// scope: cross
// dimension: cross-class
// why: The interface has a constant and a configured implementation; the injected one is not known.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace TwoProviders;

public interface IKeyProvider { string KeyId { get; } }

public sealed class DevelopmentKeyProvider : IKeyProvider
{
    public string KeyId => "alias/development";
}

public sealed class ConfiguredKeyProvider(IConfiguration configuration) : IKeyProvider
{
    public string KeyId => configuration["Kms:KeyId"]!;
}

public sealed class ProviderReader(IAmazonKeyManagementService kms, IKeyProvider provider)
{
    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = provider.KeyId,
            CiphertextBlob = new MemoryStream(blob),
        });
        return response.Plaintext.ToArray();
    }
}
