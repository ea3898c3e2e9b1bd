// scope: cross
// dimension: near miss
// why: The Region at encryption is stored in the envelope and Decrypt presents the stored one.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon.Util;

namespace Render.Farm;

public sealed record SealedScene(string Scene, string Origin, byte[] Blob);

public sealed class SceneVault(IAmazonKeyManagementService kms)
{
    private static Dictionary<string, string> Context(string scene, string origin) => new()
    {
        ["scene"] = scene,
        ["origin"] = origin,
    };

    public async Task<SealedScene> SealAsync(string keyId, string scene, byte[] data)
    {
        var origin = EC2InstanceMetadata.Region.SystemName;
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(data),
            EncryptionContext = Context(scene, origin),
        });
        return new SealedScene(scene, origin, response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> OpenAsync(SealedScene stored)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(stored.Blob),
            EncryptionContext = Context(stored.Scene, stored.Origin),
        });
        return response.Plaintext.ToArray();
    }
}
