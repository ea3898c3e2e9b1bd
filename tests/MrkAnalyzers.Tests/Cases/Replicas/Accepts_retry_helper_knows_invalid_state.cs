// scope: type
// dimension: near miss
// why: The retry wrapper repeats on KMSInvalidStateException.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Indexing;

public sealed class IndexReplica(string family)
{
    private readonly IAmazonKeyManagementService home = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService away = new AmazonKeyManagementServiceClient(RegionEndpoint.AFSouth1);

    public async Task<MemoryStream> StartAsync()
    {
        await RetryAsync(() => home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = family, ReplicaRegion = "af-south-1" }));
        var key = await RetryAsync(() => away.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = family, KeySpec = DataKeySpec.AES_256 }));
        return key.CiphertextBlob;
    }

    private static async Task<T> RetryAsync<T>(Func<Task<T>> call)
    {
        var pause = 100;
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception e) when (e is LimitExceededException or KMSInvalidStateException && pause < 60000)
            {
                await Task.Delay(pause);
                pause *= 2;
            }
        }
    }
}
