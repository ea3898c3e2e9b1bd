// scope: member
// dimension: local
// why: Every element of the literal array is created as a multi-Region key, and each of them is an RSA encryption key.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Benchmarks;

public class KeyMatrix
{
    public async Task<List<string>> CreateAllAsync(IAmazonKeyManagementService kms)
    {
        var arns = new List<string>();
        foreach (var spec in new[] { KeySpec.RSA_2048, KeySpec.RSA_3072, KeySpec.RSA_4096 })
        {
            var created = await kms.CreateKeyAsync(new CreateKeyRequest
            {
                Description = "matrix",
                KeySpec = {|MRK4001:spec|},
                KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
                MultiRegion = true,
            });
            Console.WriteLine("created {0}", created.KeyMetadata.Arn);
            arns.Add(created.KeyMetadata.Arn);
        }
        return arns;
    }
}
