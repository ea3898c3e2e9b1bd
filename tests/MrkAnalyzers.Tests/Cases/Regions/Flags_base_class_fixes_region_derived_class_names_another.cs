// scope: cross
// dimension: combined
// why: The base's client calls sa-east-1; the derived class passes an ARN of eu-north-1 to its helper.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Latam;

public abstract class SaoPauloKms
{
    private readonly AmazonKeyManagementServiceClient _client = new(RegionEndpoint.SAEast1);

    protected async Task<KeyMetadata> DescribeAsync(string id)
    {
        var answer = await _client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = id });
        return answer.KeyMetadata;
    }
}

public sealed class LoanKeyInfo : SaoPauloKms
{
    private KeyMetadata? _cached;

    public async Task<bool> IsUsableAsync()
    {
        _cached ??= await DescribeAsync({|MRK1004:"arn:aws:kms:eu-north-1:616161616161:key/2d1c0b9a-8f7e-4d6c-b5a4-93827160f5e4"|});
        return _cached.KeyState == KeyState.Enabled;
    }
}
