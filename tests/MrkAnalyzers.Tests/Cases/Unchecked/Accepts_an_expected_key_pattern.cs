// scope: member
// dimension: pattern
// why: The property pattern takes the key out and a guard compares it.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public class Vault(IAmazonKeyManagementService kms, string family)
{
    public async Task<byte[]> OpenAsync(byte[] blob) =>
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }) switch
        {
            { KeyId: var arn, Plaintext: var plaintext } when arn.Contains(family) => plaintext.ToArray(),
            _ => throw new InvalidOperationException(),
        };
}
