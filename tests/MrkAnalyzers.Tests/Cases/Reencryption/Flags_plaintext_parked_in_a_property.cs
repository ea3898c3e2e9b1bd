// scope: type
// dimension: field
// why: The plaintext of Ohio waits in a property until it is encrypted in Frankfurt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Parking;

public class ProfileMover
{
    private readonly AmazonKeyManagementServiceClient _ohio = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.USEast2 });
    private readonly AmazonKeyManagementServiceClient _frankfurt = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.EUCentral1 });

    private byte[] Profile { get; set; } = Array.Empty<byte>();

    public async Task<byte[]> MoveAsync(byte[] stored)
    {
        await LoadAsync(stored);
        return await StoreAsync();
    }

    private async Task LoadAsync(byte[] stored)
    {
        DecryptRequest request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream(stored);
        DecryptResponse response = await _ohio.DecryptAsync(request);
        Profile = response.Plaintext.ToArray();
    }

    private async Task<byte[]> StoreAsync()
    {
        EncryptResponse response = await {|MRK6001:_frankfurt.EncryptAsync(new EncryptRequest { KeyId = "mrk-aaaabbbbccccddddeeeeffff00001111", Plaintext = new MemoryStream(Profile) })|};
        return response.CiphertextBlob.ToArray();
    }
}
