// scope: type
// dimension: near miss
// why: The buffer has the stream's length and ReadExactly fills it.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Archive;

internal sealed class SlotWriter
{
    private readonly IAmazonKeyManagementService _kms;
    private byte[] _slot = [];

    internal SlotWriter(IAmazonKeyManagementService kms) => _kms = kms;

    internal ReadOnlyMemory<byte> Slot => _slot;

    internal async Task FillAsync(string keyId)
    {
        var response = await WrapAsync(keyId);
        _slot = new byte[response.CiphertextBlob.Length];
        response.CiphertextBlob.ReadExactly(_slot, 0, _slot.Length);
    }

    private Task<GenerateDataKeyWithoutPlaintextResponse> WrapAsync(string keyId)
        => _kms.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
}
