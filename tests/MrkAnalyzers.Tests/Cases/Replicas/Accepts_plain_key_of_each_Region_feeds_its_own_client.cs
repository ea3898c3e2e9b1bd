// scope: type
// dimension: near miss
// why: Each Region has its own single-Region key and opens its own ciphertext.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Courier;

public class CourierBox
{
    private readonly AmazonKeyManagementServiceClient _milan = new AmazonKeyManagementServiceClient(RegionEndpoint.EUSouth1);
    private readonly AmazonKeyManagementServiceClient _london = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest2);
    private string _milanKey = "";
    private string _londonKey = "";

    private async Task InitAsync()
    {
        _milanKey = (await _milan.CreateKeyAsync(new CreateKeyRequest { Description = "courier" })).KeyMetadata.KeyId;
        _londonKey = (await _london.CreateKeyAsync(new CreateKeyRequest { Description = "courier" })).KeyMetadata.KeyId;
    }

    public async Task<(byte[] Milan, byte[] London)> SendAsync(byte[] note)
    {
        await InitAsync();
        var south = await _milan.EncryptAsync(new EncryptRequest { KeyId = _milanKey, Plaintext = new MemoryStream(note) });
        var north = await _london.EncryptAsync(new EncryptRequest { KeyId = _londonKey, Plaintext = new MemoryStream(note) });
        var southOpen = await _milan.DecryptAsync(new DecryptRequest { CiphertextBlob = south.CiphertextBlob });
        var northOpen = await _london.DecryptAsync(new DecryptRequest { CiphertextBlob = north.CiphertextBlob });
        return (southOpen.Plaintext.ToArray(), northOpen.Plaintext.ToArray());
    }
}
