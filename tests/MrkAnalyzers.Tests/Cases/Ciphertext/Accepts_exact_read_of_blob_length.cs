// scope: member
// dimension: path
// why: ReadExactly fills the array or throws.
using System;
using System.Buffers.Binary;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Streams;

public class FramedInput
{
    private readonly IAmazonKeyManagementService _kms;

    public FramedInput(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> NextAsync(Stream input)
    {
        var prefix = new byte[4];
        input.ReadExactly(prefix);
        var blob = new byte[BinaryPrimitives.ReadInt32BigEndian(prefix)];
        input.ReadExactly(blob, 0, blob.Length);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
