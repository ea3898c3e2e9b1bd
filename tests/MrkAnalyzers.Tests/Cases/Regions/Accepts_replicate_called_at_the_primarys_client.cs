// scope: type
// dimension: near miss
// why: The primary's client gets the primary's ARN; only ReplicaRegion names the other Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Infra.Replicas;

public sealed class ReplicaFanOut
{
    private const string Primary = "arn:aws:kms:us-east-1:515151515151:key/mrk-77665544332211009988aabbccddeefe";
    private static readonly string[] Targets = { "us-west-2", "eu-west-1", "ap-southeast-2" };

    private readonly AmazonKeyManagementServiceClient _virginia = new(RegionEndpoint.USEast1);

    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var arns = new List<string>();
        foreach (var target in Targets)
            arns.Add(await OneAsync(target));
        return arns;
    }

    private async Task<string> OneAsync(string target)
    {
        try
        {
            var answer = await _virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = Primary, ReplicaRegion = target });
            return answer.ReplicaKeyMetadata.Arn;
        }
        catch (AlreadyExistsException)
        {
            return Primary.Replace("us-east-1", target);
        }
    }
}
