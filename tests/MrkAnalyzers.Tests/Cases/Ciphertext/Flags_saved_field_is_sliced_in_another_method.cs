// scope: type
// dimension: field
// why: _wrapped only ever holds the data key's blob, and ToHeader stores just its first 32 bytes.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup.Agent;

public sealed class ChunkEncryptor
{
    private readonly IAmazonKeyManagementService _kms;
    private byte[] _wrapped = Array.Empty<byte>();
    private byte[] _key = Array.Empty<byte>();

    public ChunkEncryptor(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task InitializeAsync(string keyId)
    {
        var response = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        _wrapped = response.CiphertextBlob.ToArray();
        _key = response.Plaintext.ToArray();
    }

    public byte[] ToHeader() => {|MRK3003:_wrapped[..32]|};

    public ReadOnlySpan<byte> Key => _key;
}
