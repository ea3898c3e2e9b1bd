// scope: member
// dimension: near miss
// why: The clock measures; the context is constant.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault(IAmazonKeyManagementService kms)
{
    public async Task<DecryptResponse> OpenAsync(byte[] blob)
    {
        var started = DateTime.UtcNow;
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), EncryptionContext = new Dictionary<string, string> { ["app"] = "billing" } });
        Console.WriteLine($"took {DateTime.UtcNow - started}");
        return response;
    }
}
