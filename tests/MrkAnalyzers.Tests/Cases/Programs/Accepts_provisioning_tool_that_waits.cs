// scope: cross
// dimension: near miss
// why: A correct tool: ReplicateKey gets the key ID, the replica is polled until Enabled, each Region gets its alias before use.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var cancel = new System.Threading.CancellationTokenSource(TimeSpan.FromMinutes(5));
if (args is not [var aliasName, var home, .. var others] || others.Length == 0)
{
    Console.Error.WriteLine("usage: provision ALIAS HOME REGION…");
    return 2;
}

var clients = new ClientPool();
var provisioner = new FamilyProvisioner(clients);
try
{
    var family = await provisioner.CreateAsync(aliasName, home, others, cancel.Token);
    foreach (var (region, arn) in family.Members) Console.WriteLine($"{region,-16} {arn}");
    await new FamilyProbe(clients).RunAsync(family, cancel.Token);
    return 0;
}
catch (TimeoutException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
finally
{
    clients.Dispose();
}

internal sealed record Family(string KeyId, string Home, IReadOnlyDictionary<string, string> Members);

internal sealed class ClientPool : IDisposable
{
    private readonly Dictionary<string, AmazonKeyManagementServiceClient> _clients = new();

    public IAmazonKeyManagementService this[string region]
    {
        get
        {
            if (!_clients.TryGetValue(region, out var client))
            {
                client = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
                _clients.Add(region, client);
            }
            return client;
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values) client.Dispose();
    }
}

internal sealed class FamilyProvisioner(ClientPool clients)
{
    public async Task<Family> CreateAsync(string alias, string home, IReadOnlyList<string> regions, CancellationToken ct)
    {
        var primary = clients[home];
        var created = await primary.CreateKeyAsync(new CreateKeyRequest
        {
            Description = alias,
            MultiRegion = true,
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        }, ct);
        var keyId = created.KeyMetadata.KeyId;
        await primary.CreateAliasAsync(new CreateAliasRequest { AliasName = alias, TargetKeyId = keyId }, ct);

        var members = new Dictionary<string, string> { [home] = created.KeyMetadata.Arn };
        foreach (var region in regions)
        {
            var replica = await primary.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region }, ct);
            await WaitUntilEnabledAsync(clients[region], keyId, ct);
            await clients[region].CreateAliasAsync(new CreateAliasRequest { AliasName = alias, TargetKeyId = keyId }, ct);
            members[region] = replica.ReplicaKeyMetadata.Arn;
        }

        return new Family(keyId, home, members);
    }

    private static async Task WaitUntilEnabledAsync(IAmazonKeyManagementService client, string keyId, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            try
            {
                var described = await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = keyId }, ct);
                if (described.KeyMetadata.KeyState == KeyState.Enabled) return;
            }
            catch (NotFoundException)
            {
                // The replica is not visible yet.
            }

            await Task.Delay(TimeSpan.FromSeconds(2), ct);
        }

        throw new TimeoutException($"{keyId} did not become usable in two minutes.");
    }
}

internal sealed class FamilyProbe(ClientPool clients)
{
    public async Task RunAsync(Family family, CancellationToken ct)
    {
        var nonce = System.Security.Cryptography.RandomNumberGenerator.GetBytes(24);
        var context = new Dictionary<string, string> { ["probe"] = "provisioning" };
        var blob = (await clients[family.Home].EncryptAsync(new EncryptRequest
        {
            KeyId = family.KeyId,
            Plaintext = new MemoryStream(nonce),
            EncryptionContext = context,
        }, ct)).CiphertextBlob.ToArray();

        foreach (var region in family.Members.Keys)
        {
            var opened = await clients[region].DecryptAsync(new DecryptRequest
            {
                KeyId = family.KeyId,
                CiphertextBlob = new MemoryStream(blob),
                EncryptionContext = context,
            }, ct);
            var same = opened.Plaintext.ToArray().AsSpan().SequenceEqual(nonce);
            Console.WriteLine($"{region}: {(same ? "ok" : "DIFFERENT")} ({opened.KeyId})");
        }
    }
}
