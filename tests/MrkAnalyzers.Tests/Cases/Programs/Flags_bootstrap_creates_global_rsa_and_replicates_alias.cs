// scope: member
// dimension: combined
// why: The multi-Region key is RSA for encryption, and ReplicateKey is given the alias.
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

namespace Bootstrapping;

public sealed class GlobalKeyBootstrap(IAmazonKeyManagementService kms, TextWriter log)
{
    private static readonly (string Alias, KeySpec Spec) Plan = ("alias/global-root", KeySpec.RSA_4096);

    public async Task RunAsync(params string[] regions)
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = Plan.Alias,
            KeySpec = {|MRK4001:Plan.Spec|},
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
        });
        var id = created.KeyMetadata.KeyId;
        await kms.CreateAliasAsync(Plan.Alias, id);
        foreach (var region in regions.Distinct())
        {
            var request = new ReplicateKeyRequest { ReplicaRegion = region };
            request.KeyId = {|MRK2001:Plan.Alias|};
            var replica = await kms.ReplicateKeyAsync(request);
            await log.WriteLineAsync($"{region}: {replica.ReplicaKeyMetadata.Arn}");
        }
    }
}
