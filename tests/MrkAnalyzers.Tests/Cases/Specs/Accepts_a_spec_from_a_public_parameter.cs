// scope: member
// dimension: argument
// why: The caller of a public method outside this code chooses the spec; nothing is known here.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Sdk;

public sealed class PlatformKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public PlatformKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> CreateMultiRegionKeyAsync(KeySpec spec, string description)
    {
        var response = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = description,
            KeySpec = spec,
            MultiRegion = true,
        });
        return response.KeyMetadata.Arn;
    }
}
