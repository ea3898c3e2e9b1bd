// scope: type
// dimension: field
// why: The static dictionary carries the writing machine's name, which no other machine has.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Build.Agents;

public static class AgentSecrets
{
    private static readonly Dictionary<string, string> Context = new()
    {
        ["application"] = "build-agents",
        ["host"] = {|MRK7002:Environment.MachineName|},
    };

    public static async Task WriteAsync(IAmazonKeyManagementService kms, string keyId, string path, byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(secret),
            EncryptionContext = Context,
        });
        await File.WriteAllBytesAsync(path, response.CiphertextBlob.ToArray());
    }
}
