// scope: member
// dimension: argument
// why: The key stays in one Region, so nothing is lost.
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
        request.MultiRegion = false;
        request.KeySpec = Spec;
        request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
        request.Description = partner;
        request.Tags = [new Tag { TagKey = "partner", TagValue = partner }];
        var created = await kms.CreateKeyAsync(request).ConfigureAwait(false);
        return created.KeyMetadata;
    }
}
