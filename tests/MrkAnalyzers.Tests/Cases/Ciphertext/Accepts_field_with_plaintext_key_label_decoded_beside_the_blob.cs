// scope: type
// dimension: field
// why: The field decoded as UTF-8 holds decrypted text; the ciphertext field next to it is only base64-encoded.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace FileShare.Uploads;

public sealed class ConnectionStringCache
{
    private readonly IAmazonKeyManagementService _kms;
    private byte[] _cipher = [];
    private byte[] _plain = [];

    public ConnectionStringCache(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task LoadAsync(string base64)
    {
        _cipher = Convert.FromBase64String(base64);
        var res = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(_cipher) });
        _plain = res.Plaintext.ToArray();
    }

    public string ConnectionString => Encoding.UTF8.GetString(_plain);

    public string Fingerprint => Convert.ToBase64String(_cipher);
}
