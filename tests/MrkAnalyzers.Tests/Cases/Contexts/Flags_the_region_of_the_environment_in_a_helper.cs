// scope: type
// dimension: helper
// why: The helper asks for AWS_REGION; both sides use it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public Task SealAsync(byte[] secret) => kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = Context("orders") });

    public Task<DecryptResponse> OpenAsync(byte[] blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), EncryptionContext = Context("orders") });

    private static Dictionary<string, string> Context(string purpose)
    {
        var region = Environment.GetEnvironmentVariable("AWS_REGION") ?? "us-east-1";
        return new Dictionary<string, string> { ["purpose"] = purpose, ["region"] = {|MRK7001:region|} };
    }
}
