// scope: type
// dimension: two-method
// why: The mrk- constant is what the answering key is compared with, which is the recommended check.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Families;

public sealed class FamilyReader
{
    private const string FamilyId = "mrk-7f39f8317fbdb1988ef4c628eba02591";
    private readonly IAmazonKeyManagementService _kms;
    public FamilyReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        if (!BelongsTo(response.KeyId, FamilyId))
            throw new CryptographicException("foreign key");
        return response.Plaintext.ToArray();
    }

    private static bool BelongsTo(string keyId, string family)
    {
        var slash = keyId.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && keyId.AsSpan(slash + 1).SequenceEqual(family);
    }
}
