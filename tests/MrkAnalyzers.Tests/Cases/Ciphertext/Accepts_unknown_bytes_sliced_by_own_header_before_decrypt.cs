// scope: member
// dimension: combined
// why: The input is the project's own envelope with a length prefix; the slice cuts out exactly the wrapped key.
using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Envelopes;

public class EnvelopeReader
{
    private readonly IAmazonKeyManagementService _kms;
    public EnvelopeReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(byte[] envelope)
    {
        int keyLength = BinaryPrimitives.ReadUInt16BigEndian(envelope.AsSpan(0, 2));
        byte[] wrapped = envelope[2..(2 + keyLength)];
        byte[] nonce = envelope[(2 + keyLength)..(14 + keyLength)];
        byte[] tag = envelope[^16..];
        byte[] body = envelope[(14 + keyLength)..^16];

        var key = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(wrapped) });
        using var aes = new AesGcm(key.Plaintext.ToArray(), 16);
        var plaintext = new byte[body.Length];
        aes.Decrypt(nonce, body, tag, plaintext);
        return plaintext;
    }
}
