// scope: type
// dimension: field
// why: The UTF-8 bytes in the field are the HMAC key; the blob sent to KMS is a different field.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Licensing;

public sealed class LicenseFile
{
    private readonly byte[] _pepper;
    private readonly byte[] _blob;
    private readonly IAmazonKeyManagementService _kms;

    public LicenseFile(IAmazonKeyManagementService kms, string pepper, string blob)
    {
        _kms = kms;
        _pepper = Encoding.UTF8.GetBytes(pepper);
        _blob = Convert.FromBase64String(blob);
    }

    public async Task<byte[]> OpenAsync(byte[] expectedTag)
    {
        var tag = HMACSHA256.HashData(_pepper, _blob);
        if (!CryptographicOperations.FixedTimeEquals(tag, expectedTag))
            throw new CryptographicException("license was altered");
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(_blob) });
        return response.Plaintext.ToArray();
    }
}
