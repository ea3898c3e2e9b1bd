// scope: member
// dimension: path
// why: Resizing the oversized buffer to the number of bytes read leaves exactly the blob.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Pos.Terminals;

public class FrameReader(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> ReadAsync(Stream port)
    {
        var frame = new byte[2048];
        int received = await port.ReadAsync(frame);
        Array.Resize(ref frame, received);
        var result = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(frame) });
        return result.Plaintext.ToArray();
    }
}
