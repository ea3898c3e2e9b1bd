// scope: type
// dimension: field
// why: Only a check looks at the first bytes of the field; the decrypt call uses all of it.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Diagnostics;

public sealed class BlobProbe
{
    private readonly byte[] _blob;
    private readonly IAmazonKeyManagementService _kms;

    public BlobProbe(IAmazonKeyManagementService kms, string base64)
    {
        _kms = kms;
        _blob = Convert.FromBase64String(base64);
    }

    public bool LooksLikeKms => _blob.Length > 64 && _blob.AsSpan(0, 2).SequenceEqual((ReadOnlySpan<byte>)[0x01, 0x02]);

    public async Task<byte[]> OpenAsync()
    {
        if (!LooksLikeKms) throw new InvalidDataException();
        return (await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(_blob) })).Plaintext.ToArray();
    }
}
