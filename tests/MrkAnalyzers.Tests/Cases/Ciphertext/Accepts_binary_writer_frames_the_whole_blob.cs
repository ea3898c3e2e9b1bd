// scope: type
// dimension: near miss
// why: The writer puts the length and all bytes, and the reader reads that many.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Snapshots;

public sealed class SnapshotHeader(IAmazonKeyManagementService kms)
{
    public async Task WriteAsync(string keyId, Stream output)
    {
        var key = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256,
        });
        var blob = key.CiphertextBlob.ToArray();

        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write("SNAP"u8);
        writer.Write((byte)3);
        writer.Write7BitEncodedInt(blob.Length);
        writer.Write(blob, 0, blob.Length);
    }

    public async Task<byte[]> ReadAsync(Stream input)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("SNAP"u8) || reader.ReadByte() != 3)
            throw new InvalidDataException("Not a snapshot.");
        var blob = reader.ReadBytes(reader.Read7BitEncodedInt());
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return opened.Plaintext.ToArray();
    }
}
