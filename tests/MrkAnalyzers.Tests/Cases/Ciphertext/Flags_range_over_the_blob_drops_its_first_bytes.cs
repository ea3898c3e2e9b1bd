// scope: type
// dimension: field
// why: The field holds the raw ciphertext, yet the opener skips four bytes as if a length stood before it.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions;

public sealed class SealedSession
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;
    private byte[] _blob = [];

    public SealedSession(IAmazonKeyManagementService kms, string keyId) => (_kms, _keyId) = (kms, keyId);

    public async Task SealAsync(ReadOnlyMemory<byte> state)
    {
        using var input = new MemoryStream(state.ToArray());
        var answer = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = input });
        _blob = answer.CiphertextBlob.ToArray();
    }

    public async Task<byte[]> OpenAsync()
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3003:_blob[4..]|}) };
        return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
