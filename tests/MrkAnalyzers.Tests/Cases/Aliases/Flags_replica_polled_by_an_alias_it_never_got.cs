// scope: type
// dimension: three-method
// why: The polling helper asks the replica's Region for an alias made only in the primary's.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault;

static class VaultInstaller
{
    static AmazonKeyManagementServiceClient Client(RegionEndpoint region) => new(region);

    public static async Task InstallAsync(string vaultKeyId)
    {
        using var home = Client(RegionEndpoint.CACentral1);
        using var away = Client(RegionEndpoint.USWest1);
        await home.CreateAliasAsync("alias/vault-main", vaultKeyId);
        await home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = vaultKeyId, ReplicaRegion = "us-west-1" });
        await UntilReadyAsync(away, {|MRK2002:"alias/vault-main"|});
    }

    static async Task UntilReadyAsync(IAmazonKeyManagementService kms, string key)
    {
        for (var attempt = 0; attempt < 30; attempt++)
        {
            if (await StateAsync(kms, key) == KeyState.Enabled) return;
            await Task.Delay(1000);
        }

        throw new TimeoutException("replica not enabled");
    }

    static async Task<KeyState> StateAsync(IAmazonKeyManagementService kms, string key)
    {
        var answer = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key });
        return answer.KeyMetadata.KeyState;
    }
}
