// scope: member
// dimension: combined
// why: ScheduleKeyDeletion and DisableKey take a key ID or ARN, never an alias.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Retention;

public class RetirementJob
{
    private const string Alias = "alias/retired-logs";
    private readonly IAmazonKeyManagementService _kms;

    public RetirementJob(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task RunAsync()
    {
        var described = await _kms.DescribeKeyAsync(Alias);
        var metadata = described.KeyMetadata;
        if (metadata.KeyState == KeyState.PendingDeletion)
        {
            return;
        }

        await _kms.DisableKeyAsync({|MRK2001:Alias|});
        await _kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest
        {
            KeyId = {|MRK2001:Alias|},
            PendingWindowInDays = 30,
        });
    }
}
