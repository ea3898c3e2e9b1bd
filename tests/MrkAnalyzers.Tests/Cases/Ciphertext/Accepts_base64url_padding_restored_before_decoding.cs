// scope: type
// dimension: near miss
// why: The equals signs complete the base64 quantum and add no byte to the ciphertext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Links.Signed;

public sealed class DownloadLinks
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public DownloadLinks(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<string> CreateAsync(byte[] payload)
    {
        var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(payload) });
        return Convert.ToBase64String(r.CiphertextBlob.ToArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    public async Task<byte[]> ReadAsync(string token)
    {
        var standard = token.Replace('-', '+').Replace('_', '/');
        var complete = standard.PadRight(standard.Length + (4 - standard.Length % 4) % 4, '=');
        var r = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(complete)) });
        return r.Plaintext.ToArray();
    }
}
