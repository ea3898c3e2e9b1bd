// scope: type
// dimension: field
// why: The field receives the lowered base64 text and Decrypt later reads it from there.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Session.Cache;

public sealed class SessionSecret
{
    private readonly IAmazonKeyManagementService kms;
    private string? current;

    public SessionSecret(IAmazonKeyManagementService kms)
    {
        this.kms = kms;
    }

    public async Task ResetAsync(string keyId, byte[] secret)
    {
        EncryptResponse response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(secret),
        });
        byte[] bytes = response.CiphertextBlob.ToArray();
        current = {|MRK3005:Convert.ToBase64String(bytes).ToLower()|};
    }

    public async Task<byte[]> RevealAsync()
    {
        if (current is null)
        {
            throw new InvalidOperationException("ResetAsync first");
        }

        var bytes = Convert.FromBase64String(current);
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(bytes) });
        return response.Plaintext.ToArray();
    }
}
