// scope: type
// dimension: field
// why: Append lets the stream grow, and OpenAsync sends its raw buffer, unused capacity included.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Chunked.Transfer;

public sealed class BlobAssembler : IDisposable
{
    private readonly MemoryStream _received = new();
    private readonly IAmazonKeyManagementService _kms;

    public BlobAssembler(IAmazonKeyManagementService kms) => _kms = kms;

    public void Append(ReadOnlySpan<byte> part) => _received.Write(part);

    public async Task<byte[]> OpenAsync()
    {
        byte[] raw = {|MRK3004:_received.GetBuffer()|};
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(raw) });
        return response.Plaintext.ToArray();
    }

    public void Dispose() => _received.Dispose();
}
