// scope: member
// dimension: argument
// why: The slice starts after the four magic bytes that Write put there.
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

namespace Firmware.Keys;

public class KeySlots
{
    private static readonly byte[] Magic = "FWK1"u8.ToArray();
    private readonly IAmazonKeyManagementService _kms;

    public KeySlots(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> WriteAsync(string keyId)
    {
        var key = await _kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, NumberOfBytes = 64 });
        byte[] wrapped = key.CiphertextBlob.ToArray();
        ArraySegment<byte> segment = new(wrapped);
        return [.. Magic, .. segment];
    }

    public async Task<byte[]> ReadAsync(byte[] slot)
    {
        var segment = new ArraySegment<byte>(slot).Slice(Magic.Length);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(segment.ToArray()) });
        return response.Plaintext.ToArray();
    }
}
