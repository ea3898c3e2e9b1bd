// scope: member
// dimension: near miss
// why: The Region makes the client and is no part of the context.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault(string keyId)
{
    public async Task SealAsync(byte[] secret)
    {
        var region = Environment.GetEnvironmentVariable("AWS_REGION");
        using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
        await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new() { ["purpose"] = "orders" } });
        Console.WriteLine(region);
    }
}
