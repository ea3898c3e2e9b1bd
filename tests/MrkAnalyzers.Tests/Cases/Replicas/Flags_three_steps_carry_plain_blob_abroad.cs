// scope: type
// dimension: three-method
// why: Create, wrap and unwrap are three methods; unwrap calls another Region.
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

    public async Task<byte[]> RunAsync() => await UnwrapAsync({|MRK5004:await WrapAsync(await CreateAsync())|});

    private static async Task<string> CreateAsync()
    {
        var request = new CreateKeyRequest();
        request.Description = "cache";
        var response = await Bahrain.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }

    private static async Task<MemoryStream> WrapAsync(string id)
    {
        var response = await Bahrain.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = id, NumberOfBytes = 64 });
        return response.CiphertextBlob;
    }

    private static async Task<byte[]> UnwrapAsync(MemoryStream wrapped)
    {
        var request = new DecryptRequest { CiphertextBlob = wrapped };
        var response = await Dubai.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}

