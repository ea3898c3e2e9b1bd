// scope: cross
// dimension: cross-class
// why: The checker of another class compares the key.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public sealed class KeyCheck(string expected)
{
    public DecryptResponse Ensure(DecryptResponse response) =>
        response.KeyId.EndsWith(expected, StringComparison.Ordinal) ? response : throw new InvalidOperationException("Wrong key");
}

public sealed class Vault(IAmazonKeyManagementService kms, KeyCheck check)
{
    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var response = check.Ensure(await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }));
        return response.Plaintext.ToArray();
    }
}
