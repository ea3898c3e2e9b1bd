// scope: type
// dimension: field
// why: The SDK sends the stream's content from 0 to Length, whatever its position and capacity.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Chunked.Transfer;

public sealed class StreamAssembler(IAmazonKeyManagementService kms) : IDisposable
{
    private readonly MemoryStream _received = new(capacity: 16384);

    public void Append(byte[] part) => _received.Write(part, 0, part.Length);

    public async Task<byte[]> OpenAsync()
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = _received });
        return response.Plaintext.ToArray();
    }

    public void Dispose() => _received.Dispose();
}
