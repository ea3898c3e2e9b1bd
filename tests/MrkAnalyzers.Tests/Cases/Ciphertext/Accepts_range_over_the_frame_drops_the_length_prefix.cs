// scope: type
// dimension: near miss
// why: The field holds a four-byte version and then the blob, so dropping four bytes gives the blob.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions;

public sealed class SealedSession
{
    private static readonly byte[] Version = [0, 0, 0, 2];
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;
    private byte[] _frame = [];

    public SealedSession(IAmazonKeyManagementService kms, string keyId) => (_kms, _keyId) = (kms, keyId);

    public async Task SealAsync(ReadOnlyMemory<byte> state)
    {
        using var input = new MemoryStream(state.ToArray());
        var answer = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = input });
        _frame = [.. Version, .. answer.CiphertextBlob.ToArray()];
    }

    public async Task<byte[]> OpenAsync()
    {
        if (!_frame.AsSpan(0, 4).SequenceEqual(Version)) throw new InvalidDataException("Unknown version.");
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(_frame[4..]) };
        return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
