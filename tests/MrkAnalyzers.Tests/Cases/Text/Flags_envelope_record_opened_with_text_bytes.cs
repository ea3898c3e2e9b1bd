// scope: cross
// dimension: combined
// why: The envelope's Key property is base64 text, and the opener sends its UTF-8 bytes to Decrypt.
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

public sealed record Envelope(string Key, byte[] Nonce, byte[] Tag, byte[] Body);

public interface IEnvelopeOpener { Task<byte[]> OpenAsync(Envelope envelope, CancellationToken ct); }

public sealed class KmsEnvelopeOpener : IEnvelopeOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public KmsEnvelopeOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(Envelope envelope, CancellationToken ct)
    {
        var key = await UnwrapAsync(envelope, ct);
        try
        {
            var plain = new byte[envelope.Body.Length];
            using var aes = new AesGcm(key, 16);
            aes.Decrypt(envelope.Nonce, envelope.Body, envelope.Tag, plain);
            return plain;
        }
        finally { CryptographicOperations.ZeroMemory(key); }
    }

    private async Task<byte[]> UnwrapAsync(Envelope envelope, CancellationToken ct)
    {
        var (wrapped, _, _, _) = envelope;
        var stream = new MemoryStream();
        stream.Write({|MRK3002:Encoding.UTF8.GetBytes(wrapped)|});
        stream.Seek(0, SeekOrigin.Begin);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream }, ct);
        return response.Plaintext.ToArray();
    }
}
