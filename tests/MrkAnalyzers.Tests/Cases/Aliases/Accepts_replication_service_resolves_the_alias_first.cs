// scope: type
// dimension: near miss
// why: The alias goes to DescribeKey, and the key ID it answers is replicated.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Resolved;

public sealed class ReplicationJob(IAmazonKeyManagementService kms)
{
    private const string RootAlias = "alias/platform-root";

    public async Task RunAsync(string region, CancellationToken ct)
    {
        var keyId = await ResolveAsync(RootAlias, ct);
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region }, ct);
    }

    private async Task<string> ResolveAsync(string name, CancellationToken ct)
    {
        var described = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = name }, ct);
        return described.KeyMetadata.MultiRegion == true
            ? described.KeyMetadata.KeyId
            : throw new InvalidOperationException($"{name} is not a multi-Region key");
    }
}
