// scope: type
// dimension: near miss
// why: What Frankfurt encrypts is the consent form; the opened profile is only shown.
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

public class ProfileViewer
{
    private readonly AmazonKeyManagementServiceClient _ohio = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.USEast2 });
    private readonly AmazonKeyManagementServiceClient _frankfurt = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.EUCentral1 });

    public byte[] Profile { get; private set; } = Array.Empty<byte>();
    private byte[] Consent { get; set; } = Array.Empty<byte>();

    public async Task<byte[]> ShowAsync(byte[] stored, byte[] consent)
    {
        Consent = consent;
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
        EncryptResponse response = await _frankfurt.EncryptAsync(new EncryptRequest { KeyId = "mrk-aaaabbbbccccddddeeeeffff00001111", Plaintext = new MemoryStream(Consent) });
        return response.CiphertextBlob.ToArray();
    }
}
