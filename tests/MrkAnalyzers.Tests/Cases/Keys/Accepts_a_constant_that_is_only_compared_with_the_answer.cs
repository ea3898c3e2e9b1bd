// scope: member
// dimension: lookalike
// why: The ARN constant is what the answering key is checked against; the request carries the blob alone.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Checks;

public sealed class PinnedReader
{
    private const string Expected = "arn:aws:kms:us-east-1:111122223333:key/mrk-1ff1de774005f8da13f42943881c655f";
    private readonly IAmazonKeyManagementService _kms;
    public PinnedReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        var plain = response.Plaintext.ToArray();
        if (!string.Equals(response.KeyId, Expected, StringComparison.Ordinal))
        {
            CryptographicOperations.ZeroMemory(plain);
            throw new CryptographicException("Unexpected key " + response.KeyId);
        }
        return plain;
    }
}
