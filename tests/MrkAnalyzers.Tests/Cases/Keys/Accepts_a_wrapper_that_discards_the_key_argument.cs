// scope: cross
// dimension: lookalike
// why: The wrapper keeps the key parameter for old callers but no longer sends it; it compares the answering key instead.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Compat;

public sealed class CompatCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Func<string, bool> _trusted;

    public CompatCipher(IAmazonKeyManagementService kms, Func<string, bool> trusted)
    {
        _kms = kms;
        _trusted = trusted;
    }

    /// <param name="keyId">Kept for source compatibility, ignored since 3.0.</param>
    public async Task<byte[]> DecryptAsync(byte[] blob, string keyId)
    {
        _ = keyId;
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        if (!_trusted(response.KeyId)) throw new UnauthorizedAccessException();
        return response.Plaintext.ToArray();
    }
}

public class OldCaller(CompatCipher cipher)
{
    public Task<byte[]> ReadAsync(byte[] blob) => cipher.DecryptAsync(blob, "alias/old-caller");
}
