// scope: cross
// dimension: two-method
// why: The extension method hands its first argument to ReplicateKey, which takes no alias.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Keys;

public static class ReplicationExtensions
{
    public static async IAsyncEnumerable<string> ReplicateToAsync(this IAmazonKeyManagementService kms, string key, IEnumerable<RegionEndpoint> regions)
    {
        foreach (var region in regions)
        {
            var response = await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = region.SystemName });
            yield return response.ReplicaKeyMetadata.Arn;
        }
    }
}
//// Bootstrap.cs
using System;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Platform.Keys;

namespace Platform;

public class Bootstrap(IAmazonKeyManagementService kms)
{
    private static readonly RegionEndpoint[] Targets = [RegionEndpoint.EUWest1, RegionEndpoint.APSoutheast1];

    public async Task RunAsync()
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Description = "platform" });
        await kms.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/platform", TargetKeyId = created.KeyMetadata.KeyId });
        await foreach (var arn in kms.ReplicateToAsync({|MRK2001:"alias/platform"|}, Targets))
        {
            Console.WriteLine(arn);
        }
    }
}
