// scope: member
// dimension: argument
// why: The text converts to the asymmetric spec RSA_2048 of a multi-Region key.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Exchange;

internal class PartnerKeys
{
    private const string Spec = "RSA_2048";
    private readonly IAmazonKeyManagementService kms;

    internal PartnerKeys(IAmazonKeyManagementService kms) => this.kms = kms;

    internal async Task<KeyMetadata> CreateAsync(string partner)
    {
        var request = new CreateKeyRequest();
        request.MultiRegion = true;
        request.KeySpec = {|MRK4001:Spec|};
        request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
        request.Description = partner;
        request.Tags = [new Tag { TagKey = "partner", TagValue = partner }];
        var created = await kms.CreateKeyAsync(request).ConfigureAwait(false);
        return created.KeyMetadata;
    }
}
