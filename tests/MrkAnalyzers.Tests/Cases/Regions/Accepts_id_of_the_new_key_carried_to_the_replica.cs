// scope: cross
// dimension: answer
// why: What Ireland is given names the replica there.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Parcels.Rollout;

public sealed class ParcelKeys
{
    private readonly IAmazonKeyManagementService _virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService _ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public async Task<byte[]> StartAsync(CancellationToken ct)
    {
        var key = await CreateAsync(ct);
        await _virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.Arn, ReplicaRegion = "eu-west-1" }, ct);
        await Task.Delay(TimeSpan.FromSeconds(30), ct);

        var response = await _ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key.KeyId, KeySpec = DataKeySpec.AES_256 }, ct);
        return response.CiphertextBlob.ToArray();
    }

    private async Task<KeyMetadata> CreateAsync(CancellationToken ct)
    {
        var response = await _virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Description = "parcels" }, ct);
        return response.KeyMetadata;
    }
}
