// scope: cross
// dimension: cross-class
// why: The constructor's constant is compared with the key that answered and is not sent.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Checked;

public sealed class CheckedReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _expectedId;

    public CheckedReader(IAmazonKeyManagementService kms, string expectedId)
    {
        _kms = kms;
        _expectedId = expectedId;
    }

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        if (!response.KeyId.EndsWith(":key/" + _expectedId, StringComparison.Ordinal))
            throw new CryptographicException("The blob was opened by " + response.KeyId);
        return response.Plaintext.ToArray();
    }
}

public static class CheckedModule
{
    public static CheckedReader Create() =>
        new(new AmazonKeyManagementServiceClient(), "mrk-70efdf2ec9b086079795c442636b55fb");
}
