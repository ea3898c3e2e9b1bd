// scope: type
// dimension: near miss
// why: The machine name describes the key in a tag; the context holds only the application.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Build.Agents;

public static class RunnerSecrets
{
    private static readonly Dictionary<string, string> Context = new() { ["application"] = "build-runners" };

    public static async Task<string> SetUpAsync(IAmazonKeyManagementService kms, string path, byte[] secret)
    {
        var key = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "set up " + DateTime.UtcNow.ToString("u"),
            Tags = [new Tag { TagKey = "host", TagValue = Environment.MachineName }],
        });
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = key.KeyMetadata.KeyId,
            Plaintext = new MemoryStream(secret),
            EncryptionContext = Context,
        });
        await File.WriteAllBytesAsync(path, response.CiphertextBlob.ToArray());
        return key.KeyMetadata.KeyId;
    }
}
