// scope: type
// dimension: three-method
// why: The alias handed in at the top reaches ReplicateKey.KeyId, which takes only a key ID or key ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fleet.Provisioning;

public sealed class RegionRollout
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly TextWriter _log;

    public RegionRollout(IAmazonKeyManagementService kms, TextWriter log)
    {
        _kms = kms;
        _log = log;
    }

    public async Task RollOutAsync(CancellationToken ct)
    {
        await _log.WriteLineAsync("rolling out payments key");
        await ToRegionsAsync({|MRK2001:"alias/payments-root"|}, ct);
    }

    private async Task ToRegionsAsync(string key, CancellationToken ct)
    {
        foreach (var target in new[] { "eu-west-1", "ap-southeast-2" })
        {
            await ToRegionAsync(key, target, ct);
        }
    }

    private async Task ToRegionAsync(string key, string target, CancellationToken ct)
    {
        var request = new ReplicateKeyRequest();
        request.KeyId = key;
        request.ReplicaRegion = target;
        request.Description = "payments " + target;
        var answer = await _kms.ReplicateKeyAsync(request, ct);
        await _log.WriteLineAsync(answer.ReplicaKeyMetadata.Arn);
    }
}
