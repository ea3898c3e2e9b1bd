// scope: member
// dimension: local
// why: The alias goes to DescribeKey; what ScheduleKeyDeletion gets is the key ID from its answer.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Resolved;

public class Retirement
{
    public async Task RetireAsync(IAmazonKeyManagementService kms)
    {
        var id = "alias/retired";
        var described = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = id });
        id = described.KeyMetadata.KeyId;
        await kms.DisableKeyAsync(id);
        await kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = id, PendingWindowInDays = 30 });
    }
}
