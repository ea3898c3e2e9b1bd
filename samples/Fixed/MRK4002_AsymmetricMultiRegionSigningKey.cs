using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Creates a key that was to encrypt all along. One that is to sign in every Region stays as it was, with the rule turned off.</summary>
public sealed class SigningKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync()
    {
        var request = new CreateKeyRequest
        {
            Description = "Encrypts releases",
            MultiRegion = true,
        };
        request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
        var response = await kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }
}
