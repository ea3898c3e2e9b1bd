// scope: cross
// dimension: lookalike
// why: DisableKeyAsync and ScheduleKeyDeletionAsync are the project's own and talk to its own key registry.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace OwnAdmin;

public interface IKeyRegistry
{
    Task DisableKeyAsync(string keyId, CancellationToken ct = default);
    Task ScheduleKeyDeletionAsync(string keyId, int pendingWindowInDays);
    Task ReplicateKeyAsync(ReplicateKeyRequest request);
}

public sealed class ReplicateKeyRequest
{
    public string KeyId { get; set; } = "";
    public List<string> Regions { get; } = [];
}

public class RegistryCleanup
{
    private readonly IKeyRegistry _registry;
    private readonly IAmazonKeyManagementService _kms;
    public RegistryCleanup(IKeyRegistry registry, IAmazonKeyManagementService kms) => (_registry, _kms) = (registry, kms);

    public async Task RunAsync()
    {
        await _registry.DisableKeyAsync("alias/sandbox");
        await _registry.ScheduleKeyDeletionAsync("alias/sandbox", 7);
        await _registry.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = "alias/sandbox", Regions = { "eu-west-1" } });
        await _kms.DescribeKeyAsync("alias/sandbox");
    }
}
