// scope: member
// dimension: two-method
// why: The plaintext is resized before it is encrypted; the blob stays whole.
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
        Array.Resize(ref clear, Width);
        var response = await EncryptAsync(keyId, clear);
        var slot = response.CiphertextBlob.ToArray();
        return slot;
    }

    private Task<EncryptResponse> EncryptAsync(string keyId, byte[] clear)
    {
        var request = new EncryptRequest { KeyId = keyId };
        request.Plaintext = new MemoryStream(clear);
        return _kms.EncryptAsync(request);
    }
}
