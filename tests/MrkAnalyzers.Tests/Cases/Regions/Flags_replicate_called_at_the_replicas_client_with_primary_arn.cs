// scope: member
// dimension: local
// why: ReplicateKey must be called in the primary's Region; the Oregon client is given the Virginia ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Infra.Provision;

public sealed class ReplicaInstaller
{
    private readonly TextWriter _log;

    public ReplicaInstaller(TextWriter log) => _log = log;

    public async Task InstallAsync(string policy, CancellationToken ct)
    {
        const string primary = "arn:aws:kms:us-east-1:515151515151:key/mrk-77665544332211009988aabbccddeeff";
        using var oregon = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);

        var request = new ReplicateKeyRequest();
        request.KeyId = {|MRK1004:primary|};
        request.ReplicaRegion = "us-west-2";
        request.Policy = policy;

        var answer = await oregon.ReplicateKeyAsync(request, ct);
        await _log.WriteLineAsync(answer.ReplicaKeyMetadata.Arn);
    }
}
