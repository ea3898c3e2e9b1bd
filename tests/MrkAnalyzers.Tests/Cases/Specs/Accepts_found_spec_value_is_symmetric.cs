// scope: member
// dimension: two-method
// why: FindValue gives the symmetric default.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaulting;

public class VaultSetup
{
    private readonly IAmazonKeyManagementService _kms;

    public VaultSetup(IAmazonKeyManagementService kms) => _kms = kms;

    private static KeySpec Spec() => KeySpec.FindValue("SYMMETRIC_DEFAULT");

    public async Task<string> SetUpAsync(bool dryRun)
    {
        if (dryRun)
        {
            return "";
        }

        CreateKeyRequest request = new()
        {
            MultiRegion = true,
            KeyUsage = "ENCRYPT_DECRYPT",
            KeySpec = Spec(),
        };
        var (id, arn) = await Create(request);
        return arn + id;
    }

    private async Task<(string Id, string Arn)> Create(CreateKeyRequest request)
    {
        var metadata = (await _kms.CreateKeyAsync(request)).KeyMetadata;
        return (metadata.KeyId, metadata.Arn);
    }
}
