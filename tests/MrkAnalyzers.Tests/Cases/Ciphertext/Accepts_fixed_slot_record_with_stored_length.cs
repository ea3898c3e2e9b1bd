// scope: cross
// dimension: cross-class
// why: The record has a fixed slot, but it stores the blob's length, and the reader takes exactly that many bytes.
using System;
using System.Buffers.Binary;

namespace Records.Fixed;

public static class SlotRecord
{
    public const int Size = 2 + 6144;

    public static byte[] Pack(byte[] blob)
    {
        var record = new byte[Size];
        BinaryPrimitives.WriteUInt16LittleEndian(record, checked((ushort)blob.Length));
        blob.CopyTo(record, 2);
        return record;
    }

    public static byte[] Unpack(byte[] record)
    {
        int length = BinaryPrimitives.ReadUInt16LittleEndian(record);
        return record.AsSpan(2, length).ToArray();
    }
}
//// RecordFile.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Records.Fixed;

public class RecordFile(IAmazonKeyManagementService kms, FileStream file)
{
    public async Task AppendAsync(byte[] data)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/records", Plaintext = new MemoryStream(data) });
        await file.WriteAsync(SlotRecord.Pack(r.CiphertextBlob.ToArray()));
    }

    public async Task<byte[]> ReadAsync(int index)
    {
        file.Position = (long)index * SlotRecord.Size;
        var record = new byte[SlotRecord.Size];
        await file.ReadExactlyAsync(record);
        var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(SlotRecord.Unpack(record)) });
        return r.Plaintext.ToArray();
    }
}
