// scope: type
// dimension: helper
// why: Both sides build the context anew, with the time of the moment.
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
    public async Task<byte[]> SealAsync(byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = Context() });
        return response.CiphertextBlob.ToArray();
    }

    public async Task<DecryptResponse> OpenAsync(byte[] blob) =>
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), EncryptionContext = Context() });

    private static Dictionary<string, string> Context() => new()
    {
        { "service", "vault" },
        { "timestamp", {|MRK7002:DateTime.UtcNow.ToString("yyyyMMddHHmmss")|} },
    };
}
