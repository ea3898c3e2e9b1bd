// scope: member
// dimension: combined
// why: The window covers the whole ciphertext.
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

namespace Windows.Of.Memory;

public class TelemetryUplink
{
    private readonly IAmazonKeyManagementService _kms;

    public TelemetryUplink(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task SendAsync(string keyId, ReadOnlyMemory<byte> packet, Stream uplink, CancellationToken token)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(packet[..32].ToArray()) }, token);
        Memory<byte> memory = response.CiphertextBlob.ToArray();
        var header = memory.Length;
        await uplink.WriteAsync(BitConverter.GetBytes(header), token);
        await uplink.WriteAsync(memory.Slice(0, memory.Length), token);
    }
}
