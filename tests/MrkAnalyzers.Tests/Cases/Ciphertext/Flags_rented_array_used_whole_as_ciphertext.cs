// scope: member
// dimension: path
// why: ArrayPool gives at least the size asked for and leaves old bytes in it; the whole array is not the blob.
using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Streaming;

public sealed class PooledDecryptor(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> DecryptAsync(Stream network, CancellationToken ct)
    {
        var rented = ArrayPool<byte>.Shared.Rent(6144);
        try
        {
            var length = await network.ReadAtLeastAsync(rented.AsMemory(), 1, throwOnEndOfStream: true, ct);
            if (length > 6144) throw new InvalidDataException();

            using var blob = new MemoryStream({|MRK3004:rented|});
            var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob }, ct);
            return response.Plaintext.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }
}
