// scope: type
// dimension: near miss
// why: OpenAsync uses the Region that made the single-Region key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Parcels;

public sealed class ParcelDemo
{
    private readonly IAmazonKeyManagementService ohio = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast2);
    private readonly IAmazonKeyManagementService oregon = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);

    public async Task<byte[]> RoundTripAsync(byte[] label)
    {
        var blob = await SealAsync(label);
        var standby = await oregon.ListKeysAsync(new ListKeysRequest());
        Console.WriteLine(standby.Keys?.Count ?? 0);
        return await OpenAsync(ohio, blob);
    }

    private async Task<byte[]> SealAsync(byte[] label)
    {
        CreateKeyResponse made = await ohio.CreateKeyAsync(new CreateKeyRequest { Description = "labels", MultiRegion = false });
        EncryptRequest request = new EncryptRequest();
        request.KeyId = made.KeyMetadata.KeyId;
        request.Plaintext = new MemoryStream(label);
        EncryptResponse response = await ohio.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }

    private static async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms, byte[] blob)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
