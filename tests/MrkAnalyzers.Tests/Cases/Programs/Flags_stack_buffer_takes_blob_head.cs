// scope: member
// dimension: combined
// why: The 48 bytes on the stack are all that is stored of the ciphertext.
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
        Span<byte> head = stackalloc byte[48];
        {|MRK3003:blob.AsSpan(0, 48)|}.CopyTo(head);
        _slots[slot] = head.ToArray();
    }
}
