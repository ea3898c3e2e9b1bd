// scope: member
// dimension: path
// why: On the in-memory path the file gets the capacity of the stream, not the bytes of the wrapped key.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Media.Packager;

public sealed class SegmentKeyWriter(IAmazonKeyManagementService kms)
{
    public string? Directory { get; init; }

    public async Task<byte[]> WriteAsync(string keyId, string segment, bool direct, CancellationToken ct)
    {
        var dataKey = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 }, ct);
        var target = Path.Combine(Directory ?? Path.GetTempPath(), segment + ".key");

        if (direct)
        {
            await using var file = File.Create(target);
            await dataKey.CiphertextBlob.CopyToAsync(file, ct);
        }
        else
        {
            using var copy = new MemoryStream();
            await dataKey.CiphertextBlob.CopyToAsync(copy, ct);
            await File.WriteAllBytesAsync(target, {|MRK3004:copy.GetBuffer()|}, ct);
        }

        return dataKey.Plaintext.ToArray();
    }
}
