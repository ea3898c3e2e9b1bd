// scope: member
// dimension: local
// why: BinaryWriter.Write with a fixed count leaves out the rest of the blob.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Snapshots;

public sealed class SnapshotHeader
{
    public async Task WriteAsync(IAmazonKeyManagementService kms, string keyId, Stream output)
    {
        var key = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256,
        }).ConfigureAwait(false);
        var blob = key.CiphertextBlob.ToArray();

        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write("SNAP"u8);
        writer.Write((byte)3);
        {|MRK3003:writer.Write(blob, 0, 128)|};
    }
}
