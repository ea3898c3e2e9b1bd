// scope: cross
// dimension: near miss
// why: A helper creates the same alias through both clients.
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
    private readonly AmazonKeyManagementServiceClient _tokyo = new(RegionEndpoint.APNortheast1);

    public async Task<string> ProvisionAsync(CancellationToken ct)
    {
        var key = await _oregon.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "loyalty points",
            MultiRegion = true,
        }, ct);

        await _oregon.ReplicateKeyAsync(new ReplicateKeyRequest
        {
            KeyId = key.KeyMetadata.KeyId,
            ReplicaRegion = RegionEndpoint.APNortheast1.SystemName,
        }, ct);

        await NameAsync(_oregon, key.KeyMetadata.KeyId, ct);
        await NameAsync(_tokyo, key.KeyMetadata.KeyId, ct);
        return key.KeyMetadata.KeyId;
    }

    private static Task NameAsync(IAmazonKeyManagementService kms, string id, CancellationToken ct) =>
        kms.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/loyalty", TargetKeyId = id }, ct);
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
            KeyId = "alias/loyalty",
            KeySpec = DataKeySpec.AES_256,
        });
        return (answer.Plaintext.ToArray(), answer.CiphertextBlob.ToArray());
    }
}
