// scope: member
// dimension: constant
// why: The label is the same everywhere.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public Task SealAsync(byte[] secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = new MemoryStream(secret),
        EncryptionContext = new Dictionary<string, string> { ["home"] = RegionEndpoint.EUCentral1.SystemName },
    });
}
