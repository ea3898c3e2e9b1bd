// scope: member
// dimension: near miss
// why: SetLength empties the output file, and the blob follows whole with its length before it.
using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Firmware;

public static class ImageKeyTool
{
    public static async Task WriteHeaderAsync(IAmazonKeyManagementService kms, string keyId, string headerFile)
    {
        var material = await kms.GenerateDataKeyWithoutPlaintextAsync(
            new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, NumberOfBytes = 32 });
        MemoryStream wrapped = material.CiphertextBlob;
        await using var file = File.OpenWrite(headerFile);
        file.SetLength(0);
        var prefix = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, checked((int)wrapped.Length));
        await file.WriteAsync(prefix);
        wrapped.WriteTo(file);
    }

    public static async Task<byte[]> ReadKeyAsync(IAmazonKeyManagementService kms, string headerFile)
    {
        byte[] all = await File.ReadAllBytesAsync(headerFile);
        int length = BinaryPrimitives.ReadInt32LittleEndian(all);
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(all, 4, length) });
        return answer.Plaintext.ToArray();
    }
}
