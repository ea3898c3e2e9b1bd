// scope: cross
// dimension: near miss
// why: Three counts follow one another from the first byte to the last.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Archive.Envelopes;

public static class Frame
{
    public static byte[] Pack(byte[] wrapped, byte[] body)
    {
        var frame = new byte[2 + wrapped.Length + body.Length];
        frame[0] = (byte)(wrapped.Length >> 8);
        frame[1] = (byte)wrapped.Length;
        wrapped.CopyTo(frame, 2);
        body.CopyTo(frame, 2 + wrapped.Length);
        return frame;
    }
}

public sealed class Archivist(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(Func<byte[], byte[]> encrypt, CancellationToken ct)
    {
        var key = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 }, ct);
        var wrapped = key.CiphertextBlob.ToArray();
        var body = encrypt(key.Plaintext.ToArray());
        using var frame = new MemoryStream();
        frame.Write(body);
        frame.Write(wrapped.AsSpan(0, 40));
        frame.Write(wrapped.AsSpan(40, 60));
        frame.Write(wrapped.AsSpan(100));
        return frame.ToArray();
    }
}
