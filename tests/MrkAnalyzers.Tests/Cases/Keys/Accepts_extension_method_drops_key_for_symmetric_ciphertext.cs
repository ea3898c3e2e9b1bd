// scope: cross
// dimension: near miss
// why: The helper puts its key into the request only next to an RSA algorithm; its caller's constant is needed there.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Crm.Rsa;

internal static class RsaKmsExtensions
{
    internal static async Task<byte[]> OpenRsaAsync(this IAmazonKeyManagementService kms, string keyId, byte[] blob)
    {
        var request = new DecryptRequest
        {
            KeyId = keyId,
            CiphertextBlob = new MemoryStream(blob),
            EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256,
        };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}

public sealed class WebhookSecretImporter(IAmazonKeyManagementService kms)
{
    private const string ImportKey = "alias/webhook-import";

    public async Task<string> ImportAsync(string posted)
    {
        var secret = await kms.OpenRsaAsync(ImportKey, Convert.FromBase64String(posted));
        return Convert.ToBase64String(secret);
    }
}
