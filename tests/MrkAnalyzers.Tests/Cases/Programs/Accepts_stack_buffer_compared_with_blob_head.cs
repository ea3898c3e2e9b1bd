// scope: member
// dimension: combined
// why: The head of the blob is only compared; the whole blob is stored.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Embedded;

public class SlotStore
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Dictionary<int, byte[]> _slots = new();

    public SlotStore(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task StoreAsync(string keyId, int slot, byte[] clear)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(clear) });
        Put(slot, response.CiphertextBlob);
    }

    private void Put(int slot, MemoryStream ciphertext)
    {
        var blob = ciphertext.ToArray();
        if (_slots.TryGetValue(slot, out var old) && old.AsSpan(0, 48).SequenceEqual(blob.AsSpan(0, 48)))
        {
            return;
        }

        Span<byte> head = stackalloc byte[48];
        head.Clear();
        _slots[slot] = blob;
    }

    public async Task StoreHeadAsync(string keyId, int slot, byte[] clear)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(clear) });
        var blob = response.CiphertextBlob.ToArray();
        _slots[slot] = blob.AsSpan(0, blob.Length).ToArray();
    }
}
