// scope: member
// dimension: tuple
// why: Who gets the ciphertext gets its context.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<(byte[] Ciphertext, IReadOnlyDictionary<string, string> Context)> SealAsync(byte[] secret)
    {
        var context = new Dictionary<string, string> { ["at"] = DateTime.UtcNow.ToString("O"), ["nonce"] = Random.Shared.NextInt64().ToString() };
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = context });
        return (response.CiphertextBlob.ToArray(), context);
    }
}
