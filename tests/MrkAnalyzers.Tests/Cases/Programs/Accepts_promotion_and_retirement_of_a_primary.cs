// scope: cross
// dimension: program
// why: Promotion and deletion use key IDs from the runbook, never aliases, replicas go before the primary, and the primary's client does the work.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Runbooks;

public sealed record RunbookInput(string KeyId, string FromRegion, string ToRegion, int WaitDays);

public abstract class Runbook
{
    protected static IAmazonKeyManagementService Client(string region) =>
        new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));

    public abstract Task ExecuteAsync(RunbookInput input, CancellationToken ct);
}

public sealed class PromoteReplica : Runbook
{
    public override async Task ExecuteAsync(RunbookInput input, CancellationToken ct)
    {
        using var from = Client(input.FromRegion);
        using var to = Client(input.ToRegion);

        await from.UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = input.KeyId, PrimaryRegion = input.ToRegion }, ct);

        for (var i = 0; i < 60; i++)
        {
            var meta = (await to.DescribeKeyAsync(new DescribeKeyRequest { KeyId = input.KeyId }, ct)).KeyMetadata;
            if (meta.KeyState == KeyState.Enabled && meta.MultiRegionConfiguration?.MultiRegionKeyType == MultiRegionKeyType.PRIMARY)
            {
                Console.WriteLine($"{meta.Arn} is the primary now");
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(2), ct);
        }

        throw new TimeoutException("promotion");
    }
}

public sealed class RetireFamily : Runbook
{
    public override async Task ExecuteAsync(RunbookInput input, CancellationToken ct)
    {
        using var primary = Client(input.FromRegion);
        var described = await primary.DescribeKeyAsync(new DescribeKeyRequest { KeyId = input.KeyId }, ct);
        var replicas = described.KeyMetadata.MultiRegionConfiguration?.ReplicaKeys ?? new List<MultiRegionKey>();

        foreach (var replica in replicas.OrderBy(static r => r.Region, StringComparer.Ordinal))
        {
            using var local = Client(replica.Region);
            await local.DisableKeyAsync(new DisableKeyRequest { KeyId = replica.Arn }, ct);
            await local.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest
            {
                KeyId = replica.Arn,
                PendingWindowInDays = input.WaitDays,
            }, ct);
        }

        await primary.ScheduleKeyDeletionAsync(input.KeyId, input.WaitDays, ct);
    }
}

public static class RunbookFactory
{
    public static Runbook Create(string name) => name switch
    {
        "promote" => new PromoteReplica(),
        "retire" => new RetireFamily(),
        _ => throw new ArgumentException(name, nameof(name)),
    };
}
