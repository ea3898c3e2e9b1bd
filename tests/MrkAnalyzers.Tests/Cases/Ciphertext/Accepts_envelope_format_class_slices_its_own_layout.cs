// scope: cross
// dimension: cross-class
// why: The format class wrote length, key and body; its reader cuts the key out by the stored length.
using System;
using System.IO;

namespace Envelopes.Layout;

public readonly ref struct EnvelopeParts
{
    public ReadOnlySpan<byte> Key { get; init; }
    public ReadOnlySpan<byte> Body { get; init; }
}

public static class Layout
{
    public static byte[] Join(byte[] key, byte[] body)
    {
        using var ms = new MemoryStream();
        using var w = new BinaryWriter(ms);
        w.Write7BitEncodedInt(key.Length);
        w.Write(key);
        w.Write(body);
        w.Flush();
        return ms.ToArray();
    }

    public static EnvelopeParts Split(byte[] envelope)
    {
        using var r = new BinaryReader(new MemoryStream(envelope));
        int length = r.Read7BitEncodedInt();
        int start = (int)r.BaseStream.Position;
        return new EnvelopeParts
        {
            Key = envelope.AsSpan(start, length),
            Body = envelope.AsSpan(start + length),
        };
    }
}
//// Service.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Envelopes.Layout;

namespace Envelopes.Services;

public class LayoutService(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(byte[] body)
    {
        var dk = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        return Layout.Layout.Join(dk.CiphertextBlob.ToArray(), body);
    }

    public async Task<byte[]> KeyAsync(byte[] envelope)
    {
        byte[] wrapped = Layout.Layout.Split(envelope).Key.ToArray();
        var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(wrapped) });
        return r.Plaintext.ToArray();
    }
}
