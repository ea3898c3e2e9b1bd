// scope: cross
// dimension: cross-class
// why: The facade schedules deletion of whatever it is given, and ScheduleKeyDeletion takes no alias.
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Admin;

public interface IKeyAdmin
{
    Task DeleteAsync(string key, int days, CancellationToken ct);
}

internal sealed class KmsKeyAdmin(IAmazonKeyManagementService kms) : IKeyAdmin
{
    Task IKeyAdmin.DeleteAsync(string key, int days, CancellationToken ct)
    {
        var request = new ScheduleKeyDeletionRequest { KeyId = key, PendingWindowInDays = days };
        return kms.ScheduleKeyDeletionAsync(request, ct);
    }
}

public sealed class SandboxCleanup(IKeyAdmin admin)
{
    public async Task CleanAsync(CancellationToken ct)
    {
        await admin.DeleteAsync({|MRK2001:"alias/sandbox"|}, 7, ct);
    }
}
