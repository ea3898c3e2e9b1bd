// scope: member
// dimension: near miss
// why: The stream is a window over the rented array of exactly the frame's length.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Buffers;

namespace Telemetry.Ingest;

public sealed class PacketDecryptor : IDisposable
{
    private readonly AmazonKeyManagementServiceClient _client = new();

    public async ValueTask<byte[]> DecryptAsync(Stream packets, CancellationToken ct)
    {
        var header = new byte[4];
        await packets.ReadExactlyAsync(header, ct);
        var length = BitConverter.ToInt32(header);

        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await packets.ReadExactlyAsync(rented.AsMemory(0, length), ct);
            var result = await _client.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(rented, 0, length) }, ct);
            return result.Plaintext.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    public void Dispose() => _client.Dispose();
}
