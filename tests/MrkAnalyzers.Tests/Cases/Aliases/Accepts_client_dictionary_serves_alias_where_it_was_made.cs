// scope: type
// dimension: near miss
// why: Only the Paris client, where the alias was created, is asked for it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Claims;

public sealed class ClaimsKeys
{
    private readonly Dictionary<string, IAmazonKeyManagementService> _clients = new()
    {
        ["eu-west-3"] = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest3),
        ["eu-west-2"] = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest2),
    };

    public async Task CreateAsync()
    {
        var paris = _clients["eu-west-3"];
        var made = await paris.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
        await paris.CreateAliasAsync("alias/claims", made.KeyMetadata.KeyId);
        await paris.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = made.KeyMetadata.KeyId, ReplicaRegion = "eu-west-2" });
    }

    public async Task<MemoryStream> ProtectInParisAsync(byte[] claim)
    {
        var sealedClaim = await _clients["eu-west-3"].EncryptAsync(new EncryptRequest
        {
            Plaintext = new MemoryStream(claim),
            KeyId = "alias/claims",
        });
        return sealedClaim.CiphertextBlob;
    }
}
