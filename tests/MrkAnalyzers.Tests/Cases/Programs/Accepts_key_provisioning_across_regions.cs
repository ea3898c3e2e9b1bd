// scope: cross
// dimension: program
// why: Symmetric multi-Region primary, replicas by key ID, one alias per Region, and a poll in the replica's own Region: the way the guide describes it.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Keys;

public sealed record KeyFamily(string KeyId, string PrimaryArn, IReadOnlyList<string> ReplicaArns);

public interface IRegionalClients
{
    IAmazonKeyManagementService For(RegionEndpoint region);
}

public sealed class RegionalClients : IRegionalClients, IDisposable
{
    private readonly Dictionary<string, AmazonKeyManagementServiceClient> _clients = new(StringComparer.Ordinal);

    public IAmazonKeyManagementService For(RegionEndpoint region)
    {
        if (!_clients.TryGetValue(region.SystemName, out var client))
        {
            client = new AmazonKeyManagementServiceClient(region);
            _clients.Add(region.SystemName, client);
        }

        return client;
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }
}

public sealed class FamilyProvisioner(IRegionalClients clients, TimeSpan timeout)
{
    public async Task<KeyFamily> CreateAsync(RegionEndpoint primary, IReadOnlyList<RegionEndpoint> replicas, string aliasName, CancellationToken ct)
    {
        var home = clients.For(primary);
        var created = await home.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "family " + aliasName,
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
            Tags = [new Tag { TagKey = "managed-by", TagValue = "platform" }],
        }, ct).ConfigureAwait(false);

        var keyId = created.KeyMetadata.KeyId;
        await AddAliasAsync(home, aliasName, keyId, ct).ConfigureAwait(false);

        var arns = new List<string>();
        foreach (var region in replicas)
        {
            var answer = await home.ReplicateKeyAsync(new ReplicateKeyRequest
            {
                KeyId = keyId,
                ReplicaRegion = region.SystemName,
                Description = created.KeyMetadata.Description,
            }, ct).ConfigureAwait(false);

            var local = clients.For(region);
            await WaitUntilEnabledAsync(local, keyId, ct).ConfigureAwait(false);
            await AddAliasAsync(local, aliasName, keyId, ct).ConfigureAwait(false);
            arns.Add(answer.ReplicaKeyMetadata.Arn);
        }

        return new KeyFamily(keyId, created.KeyMetadata.Arn, arns);
    }

    private static async Task AddAliasAsync(IAmazonKeyManagementService kms, string aliasName, string keyId, CancellationToken ct)
    {
        try
        {
            await kms.CreateAliasAsync(new CreateAliasRequest { AliasName = aliasName, TargetKeyId = keyId }, ct).ConfigureAwait(false);
        }
        catch (AlreadyExistsException)
        {
            await kms.UpdateAliasAsync(new UpdateAliasRequest { AliasName = aliasName, TargetKeyId = keyId }, ct).ConfigureAwait(false);
        }
    }

    private async Task WaitUntilEnabledAsync(IAmazonKeyManagementService kms, string keyId, CancellationToken ct)
    {
        var deadline = DateTimeOffset.UtcNow + timeout;
        while (DateTimeOffset.UtcNow < deadline)
        {
            try
            {
                var described = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = keyId }, ct).ConfigureAwait(false);
                if (described.KeyMetadata.KeyState == KeyState.Enabled)
                {
                    return;
                }
            }
            catch (NotFoundException)
            {
                // Eventually consistent: the replica is not visible yet.
            }

            await Task.Delay(TimeSpan.FromSeconds(1), ct).ConfigureAwait(false);
        }

        throw new TimeoutException($"Replica of {keyId} did not become enabled.");
    }
}
