// scope: type
// dimension: field
// why: The field holds a single-Region key's id; its ciphertext is opened in London.
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
    private string _key = "";

    private async Task InitAsync()
    {
        var answer = await _milan.CreateKeyAsync(new CreateKeyRequest { Description = "courier", Tags = new List<Tag>() });
        _key = answer.KeyMetadata.KeyId;
    }

    public async Task<byte[]> SendAsync(byte[] note)
    {
        await InitAsync();
        var packed = await _milan.EncryptAsync(new EncryptRequest { KeyId = _key, Plaintext = new MemoryStream(note) });
        var unpacked = await {|MRK5004:_london.DecryptAsync(new DecryptRequest { CiphertextBlob = packed.CiphertextBlob })|};
        return unpacked.Plaintext.ToArray();
    }
}
