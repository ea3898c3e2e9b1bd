using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Creates a key that signs in every Region. That is a good use of multi-Region keys; the note is for whoever meant to encrypt with it.</summary>
public sealed class SigningKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync()
    {
        var request = new CreateKeyRequest
        {
            Description = "Signs releases",
            KeyUsage = KeyUsageType.SIGN_VERIFY,
            MultiRegion = true,
        };
        request.KeySpec = KeySpec.ECC_NIST_P256; // expect MRK4002
        var response = await kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }
}
