// scope: type
// dimension: combined
// why: The extension makes the RSA request a multi-Region one.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fluent.Requests;

internal static class CreateKeyRequestExtensions
{
    internal static CreateKeyRequest InEveryRegion(this CreateKeyRequest request)
    {
        request.MultiRegion = true;
        return request;
    }

    internal static CreateKeyRequest Described(this CreateKeyRequest request, string description)
    {
        request.Description = description;
        return request;
    }
}

internal class MailKeys(IAmazonKeyManagementService kms)
{
    internal async Task<string> CreateAsync()
    {
        var request = new CreateKeyRequest { KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        request.KeySpec = {|MRK4001:KeySpec.RSA_4096|};
        request.Described("mail").InEveryRegion();
        var response = await kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }
}
