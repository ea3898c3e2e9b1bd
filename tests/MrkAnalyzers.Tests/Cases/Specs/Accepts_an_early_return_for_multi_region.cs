// scope: member
// dimension: path
// why: The multi-Region path returns with a symmetric key before the RSA spec is ever set.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup;

public class BackupKeys
{
    public async Task<KeyMetadata> CreateAsync(IAmazonKeyManagementService kms, bool global)
    {
        var request = new CreateKeyRequest { Description = "backup" };
        if (global)
        {
            request.MultiRegion = true;
            return (await kms.CreateKeyAsync(request)).KeyMetadata;
        }

        request.KeySpec = KeySpec.RSA_4096;
        request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
        return (await kms.CreateKeyAsync(request)).KeyMetadata;
    }
}
