// scope: member
// dimension: local
// why: The Canadian client captured by the second lambda is given the Ohio ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Warm.Cache;

public class DataKeyCache
{
    public async Task<IList<byte[]>> WarmAsync()
    {
        using var ohio = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast2);
        using var canada = new AmazonKeyManagementServiceClient(RegionEndpoint.CACentral1);
        var ohioKey = "arn:aws:kms:us-east-2:717171717171:key/4b3a2918-0706-4f5e-8d6c-7b8a99a0b1c2";

        var first = Task.Run(async () =>
        {
            var k = await ohio.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = ohioKey, NumberOfBytes = 32 });
            return k.CiphertextBlob.ToArray();
        });
        var second = Task.Run(async () =>
        {
            var k = await canada.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK1004:ohioKey|}, NumberOfBytes = 32 });
            return k.CiphertextBlob.ToArray();
        });

        return await Task.WhenAll(first, second);
    }
}
