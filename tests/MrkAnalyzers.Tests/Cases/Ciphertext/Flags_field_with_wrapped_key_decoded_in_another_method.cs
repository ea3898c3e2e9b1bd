// scope: type
// dimension: field
// why: The only value ever stored in the field is the data key's ciphertext; GetHeader decodes it as UTF-8.
using System;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace FileShare.Uploads;

public sealed class UploadEncryptionSession : IDisposable
{
    private readonly IAmazonKeyManagementService _kms;
    private byte[] _wrappedKey = [];
    private byte[] _key = [];

    public UploadEncryptionSession(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task StartAsync(string keyId)
    {
        var dataKey = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256
        });
        _key = dataKey.Plaintext.ToArray();
        _wrappedKey = dataKey.CiphertextBlob.ToArray();
    }

    public string GetHeader()
    {
        if (_wrappedKey.Length == 0)
            throw new InvalidOperationException("Call StartAsync first.");
        return {|MRK3001:Encoding.UTF8.GetString(_wrappedKey)|};
    }

    public void Dispose() => Array.Clear(_key);
}
