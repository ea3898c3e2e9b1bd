// scope: type
// dimension: two-method
// why: Only the first 128 bytes are read from the ciphertext stream into the slot.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Archive;

internal sealed class SlotWriter
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly byte[] _slot = new byte[128];

    internal SlotWriter(IAmazonKeyManagementService kms) => _kms = kms;

    internal ReadOnlyMemory<byte> Slot => _slot;

    internal async Task FillAsync(string keyId)
    {
        var response = await WrapAsync(keyId);
        {|MRK3003:response.CiphertextBlob.Read(_slot, 0, 128)|};
    }

    private Task<GenerateDataKeyWithoutPlaintextResponse> WrapAsync(string keyId)
        => _kms.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
}
