// scope: cross
// dimension: cross-class
// why: The host's alias reaches ReplicateKey, which takes only a key ID or key ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Replication;

public interface IReplicator
{
    Task<string> ReplicateAsync(string key, string region, CancellationToken ct);
}

internal sealed class KmsReplicator(IAmazonKeyManagementService kms) : IReplicator
{
    public async Task<string> ReplicateAsync(string key, string region, CancellationToken ct)
    {
        var request = new ReplicateKeyRequest { KeyId = key, ReplicaRegion = region, Description = "managed by platform" };
        var answer = await kms.ReplicateKeyAsync(request, ct);
        return answer.ReplicaKeyMetadata.Arn;
    }
}

public sealed class ReplicationHost
{
    private readonly IReplicator _replicator;

    public ReplicationHost(IReplicator replicator) => _replicator = replicator;

    public async Task StartAsync(CancellationToken ct)
    {
        foreach (var region in new[] { "eu-west-1", "eu-west-2" })
            Console.WriteLine(await _replicator.ReplicateAsync({|MRK2001:"alias/platform-root"|}, region, ct));
    }
}
