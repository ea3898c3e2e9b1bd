// scope: cross
// dimension: three-method
// why: The mapper cuts the "v2." marker that the envelope itself put before the base64, so the whole ciphertext text remains.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Docs.Envelope;

internal sealed class VersionedEnvelope
{
    internal const string Marker = "v2.";
    public string Text { get; }
    private VersionedEnvelope(string text) => Text = text;
    internal static VersionedEnvelope For(byte[] wrapped) => new(Marker + Convert.ToBase64String(wrapped));
}

internal sealed class VersionedFactory(IAmazonKeyManagementService kms)
{
    internal async Task<VersionedEnvelope> NewAsync(byte[] secret)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/docs", Plaintext = new MemoryStream(secret) });
        return VersionedEnvelope.For(r.CiphertextBlob.ToArray());
    }

    internal async Task<byte[]> OpenAsync(string base64) =>
        (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(base64)) })).Plaintext.ToArray();
}
//// Mapper.cs
using System.Threading.Tasks;

namespace Docs.Envelope;

internal sealed class VersionedMapper(VersionedFactory factory)
{
    internal async Task<bool> CheckAsync(byte[] secret)
    {
        VersionedEnvelope envelope = await factory.NewAsync(secret);
        string base64 = envelope.Text[VersionedEnvelope.Marker.Length..];
        byte[] opened = await factory.OpenAsync(base64);
        return opened.Length == secret.Length;
    }
}
