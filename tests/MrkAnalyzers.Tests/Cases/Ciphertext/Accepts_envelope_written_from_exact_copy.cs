// scope: member
// dimension: near miss
// why: ToArray copies the written bytes only; GetBuffer is used for the plaintext block of zeros alone.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Security.Cryptography;

namespace Media.Packager;

public sealed class ChunkKeyWriter(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> WriteAsync(string keyId, string target, CancellationToken ct)
    {
        var dataKey = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 }, ct);

        using var copy = new MemoryStream();
        await dataKey.CiphertextBlob.CopyToAsync(copy, ct);
        await File.WriteAllBytesAsync(target, copy.ToArray(), ct);

        using var scratch = new MemoryStream();
        await dataKey.Plaintext.CopyToAsync(scratch, ct);
        var key = scratch.ToArray();
        CryptographicOperations.ZeroMemory(scratch.GetBuffer());
        return key;
    }
}
