// scope: cross
// dimension: cross-class
// why: The extension maps each member of the own enum to an RSA size, and the creator always asks for a multi-Region key.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Press.Sources;

public enum Protection { Normal, Strong }

public static class ProtectionExtensions
{
    public static KeySpec ToKeySpec(this Protection protection) => protection switch
    {
        Protection.Strong => KeySpec.RSA_4096,
        _ => KeySpec.RSA_2048,
    };
}

public sealed class SourceKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public SourceKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> CreateAsync(Protection protection)
    {
        var response = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = {|MRK4001:protection.ToKeySpec()|},
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
        });
        return response.KeyMetadata.KeyId;
    }
}
