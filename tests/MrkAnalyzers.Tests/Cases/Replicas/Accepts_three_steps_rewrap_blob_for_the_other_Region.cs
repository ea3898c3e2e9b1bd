// scope: type
// dimension: near miss
// why: Dubai's client unwraps only a blob that Dubai's own key wrapped.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Caches;

internal class CacheWarmup
{
    private static readonly IAmazonKeyManagementService Bahrain = new AmazonKeyManagementServiceClient(RegionEndpoint.MESouth1);
    private static readonly IAmazonKeyManagementService Dubai = new AmazonKeyManagementServiceClient(RegionEndpoint.MECentral1);

    public async Task<byte[]> RunAsync()
    {
        var other = await CreateAsync(Bahrain);
        Console.WriteLine((await WrapAsync(Bahrain, other)).Length);
        return await UnwrapAsync(await WrapAsync(Dubai, await CreateAsync(Dubai)));
    }

    private static async Task<string> CreateAsync(IAmazonKeyManagementService kms)
    {
        var request = new CreateKeyRequest();
        request.Description = "cache";
        var response = await kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }

    private static async Task<MemoryStream> WrapAsync(IAmazonKeyManagementService kms, string id)
    {
        var response = await kms.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = id, NumberOfBytes = 64 });
        return response.CiphertextBlob;
    }

    private static async Task<byte[]> UnwrapAsync(MemoryStream wrapped)
    {
        var request = new DecryptRequest { CiphertextBlob = wrapped };
        var response = await Dubai.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
