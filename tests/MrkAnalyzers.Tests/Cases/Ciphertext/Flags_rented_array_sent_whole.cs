// scope: member
// dimension: local
// why: A rented array is at least as long as asked and is sent with everything behind the blob.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Buffers;

namespace Telemetry.Ingest;

public sealed class FrameDecryptor : IDisposable
{
    private readonly AmazonKeyManagementServiceClient _client = new();

    public async ValueTask<byte[]> DecryptAsync(Stream frames, CancellationToken ct)
    {
        var header = new byte[4];
        await frames.ReadExactlyAsync(header, ct);
        var length = BitConverter.ToInt32(header);

        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await frames.ReadExactlyAsync(rented.AsMemory(0, length), ct);
            var result = await _client.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK3004:new MemoryStream(rented)|} }, ct);
            return result.Plaintext.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    public void Dispose() => _client.Dispose();
}
