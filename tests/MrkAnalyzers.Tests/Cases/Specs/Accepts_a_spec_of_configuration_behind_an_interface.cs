// scope: cross
// dimension: cross-class
// why: The settings interface stands for configuration; what it returns is deployment data.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Subscriptions.Keys;

public interface IKeySettings
{
    string KeySpec { get; }
    bool MultiRegion { get; }
}

public sealed class ConfiguredKeyCreator(IAmazonKeyManagementService kms, IKeySettings settings)
{
    public async Task<string> CreateAsync(string description)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = description,
            KeySpec = settings.KeySpec,
            MultiRegion = settings.MultiRegion,
        });
        return response.KeyMetadata.Arn;
    }
}
