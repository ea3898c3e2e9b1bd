// scope: cross
// dimension: argument
// why: The composition root decodes base64 before it constructs the opener; the UTF-8 bytes are the HMAC pepper.
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Worker.Secrets;

public sealed class PepperedOpener(IAmazonKeyManagementService kms, byte[] ciphertext, byte[] pepper)
{
    public async Task<byte[]> OpenAsync()
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext) });
        return HMACSHA256.HashData(pepper, response.Plaintext.ToArray());
    }
}
//// CompositionRoot.cs
using System;
using System.Text;
using Amazon.KeyManagementService;

namespace Worker.Secrets;

public static class PepperedRoot
{
    public static PepperedOpener Build()
    {
        var setting = Environment.GetEnvironmentVariable("DB_PASSWORD_ENC") ?? throw new InvalidOperationException();
        return new PepperedOpener(
            new AmazonKeyManagementServiceClient(),
            ciphertext: Convert.FromBase64String(setting),
            pepper: Encoding.UTF8.GetBytes("orders-service"));
    }
}
