// scope: member
// dimension: flow
// why: One member binds and presents the same dictionary.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Health(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> CheckAsync()
    {
        Dictionary<string, string> context = new() { ["probe"] = Guid.NewGuid().ToString(), ["host"] = Environment.MachineName };
        var made = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream([1]), EncryptionContext = context });
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob, EncryptionContext = context });
        return opened.KeyId;
    }
}
