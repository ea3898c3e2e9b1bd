// scope: cross
// dimension: cross-class
// why: The provisioner replicates to Tokyo and names the key only in Oregon; the Tokyo gateway uses the name.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Loyalty.Keys;

public sealed class LoyaltyKeyProvisioner
{
    private readonly AmazonKeyManagementServiceClient _oregon = new(RegionEndpoint.USWest2);

    public async Task<string> ProvisionAsync(CancellationToken ct)
    {
        var key = await _oregon.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "loyalty points",
            MultiRegion = true,
        }, ct);

        await _oregon.CreateAliasAsync(new CreateAliasRequest
        {
            AliasName = "alias/loyalty",
            TargetKeyId = key.KeyMetadata.KeyId,
        }, ct);

        await _oregon.ReplicateKeyAsync(new ReplicateKeyRequest
        {
            KeyId = key.KeyMetadata.KeyId,
            ReplicaRegion = RegionEndpoint.APNortheast1.SystemName,
        }, ct);

        return key.KeyMetadata.KeyId;
    }
}
//// TokyoGateway.cs
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Loyalty.Keys;

public sealed class TokyoGateway
{
    private readonly IAmazonKeyManagementService _tokyo = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast1);

    public async Task<(byte[] Plain, byte[] Wrapped)> NextDataKeyAsync()
    {
        var answer = await _tokyo.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = {|MRK2002:"alias/loyalty"|},
            KeySpec = DataKeySpec.AES_256,
        });
        return (answer.Plaintext.ToArray(), answer.CiphertextBlob.ToArray());
    }
}
