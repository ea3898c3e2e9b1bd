// scope: type
// dimension: field
// why: The field holds the wrapped key of GenerateDataKey, and the manifest property decodes it as Unicode.
using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Uploads;

public class ChunkSession
{
    private readonly IAmazonKeyManagementService _kms;
    private byte[]? _dataKey;
    private byte[]? _wrapped;

    public ChunkSession(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task OpenAsync(string keyId)
    {
        var material = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        _dataKey = material.Plaintext.ToArray();
        _wrapped = material.CiphertextBlob.ToArray();
    }

    public string Manifest
    {
        get
        {
            if (_wrapped == null) throw new InvalidOperationException("Open the session first.");
            return "key:" + {|MRK3001:Encoding.Unicode.GetString(_wrapped)|};
        }
    }

    public void Seal(ReadOnlySpan<byte> chunk, Span<byte> output, Span<byte> tag, ReadOnlySpan<byte> nonce)
    {
        using var aes = new AesGcm(_dataKey!, tag.Length);
        aes.Encrypt(nonce, chunk, output, tag);
    }
}
