// scope: member
// dimension: near miss
// why: ServiceURL is set after RegionEndpoint and clears it, and the endpoint comes from the environment.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Swap.Endpoint;

public static class VpcClient
{
    private static AmazonKeyManagementServiceClient Create()
    {
        var config = new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.EUSouth1 };
        if (Environment.GetEnvironmentVariable("KMS_ENDPOINT") is not { Length: > 0 } url)
            throw new InvalidOperationException("KMS_ENDPOINT");
        config.ServiceURL = url;
        config.AuthenticationRegion = Environment.GetEnvironmentVariable("KMS_REGION");
        return new AmazonKeyManagementServiceClient(config);
    }

    public static async Task<DateTime?> CreatedAsync()
    {
        using var kms = Create();
        var answer = await kms.DescribeKeyAsync("arn:aws:kms:us-west-2:343434343434:key/1d2c3b4a-5968-4776-8594-a3b2c1d0e1f2");
        return answer.KeyMetadata.CreationDate;
    }
}
