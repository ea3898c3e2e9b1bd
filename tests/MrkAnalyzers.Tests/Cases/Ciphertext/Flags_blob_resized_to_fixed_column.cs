// scope: member
// dimension: two-method
// why: Array.Resize cuts the ciphertext to the width of the slot.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;

namespace Slots;

public class SlotWriter
{
    private const int Width = 128;
    private readonly IAmazonKeyManagementService _kms;

    public SlotWriter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> WriteAsync(string keyId, byte[] clear)
    {
        var response = await EncryptAsync(keyId, clear);
        var slot = response.CiphertextBlob.ToArray();
        {|MRK3003:Array.Resize(ref slot, Width)|};
        return slot;
    }

    private Task<EncryptResponse> EncryptAsync(string keyId, byte[] clear)
    {
        var request = new EncryptRequest { KeyId = keyId };
        request.Plaintext = new MemoryStream(clear);
        return _kms.EncryptAsync(request);
    }
}
