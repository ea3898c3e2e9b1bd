// scope: cross
// dimension: near miss
// why: The property is base64-decoded, and the UTF-8 bytes serve as AES-GCM associated data.
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Docs.Crypto;

public sealed record Envelope(string Key, string Name, byte[] Nonce, byte[] Tag, byte[] Body);

public interface IEnvelopeOpener { Task<byte[]> OpenAsync(Envelope envelope, CancellationToken ct); }

public sealed class KmsEnvelopeOpener : IEnvelopeOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public KmsEnvelopeOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(Envelope envelope, CancellationToken ct)
    {
        var stream = new MemoryStream();
        stream.Write(Convert.FromBase64String(envelope.Key));
        stream.Seek(0, SeekOrigin.Begin);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream }, ct);
        var plain = new byte[envelope.Body.Length];
        using var aes = new AesGcm(response.Plaintext.ToArray(), 16);
        aes.Decrypt(envelope.Nonce, envelope.Body, envelope.Tag, plain, Encoding.UTF8.GetBytes(envelope.Name));
        return plain;
    }
}
