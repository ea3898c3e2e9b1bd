// scope: cross
// dimension: cross-class
// why: The implementation decodes the base64 it is given; the caller passes the stored text unchanged.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Kms;

public interface ISecretDecryptor
{
    Task<byte[]> DecryptAsync(string base64);
}

public sealed class AwsSecretDecryptor(IAmazonKeyManagementService inner) : ISecretDecryptor
{
    public async Task<byte[]> DecryptAsync(string base64)
    {
        using var stream = new MemoryStream(Convert.FromBase64String(base64));
        return (await inner.DecryptAsync(new DecryptRequest { CiphertextBlob = stream })).Plaintext.ToArray();
    }
}
//// Verifier.cs
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Platform.Kms;

namespace Platform.Webhooks;

public sealed record Subscription(string Url, string EncryptedSecret);

public sealed class Verifier(ISecretDecryptor decryptor)
{
    public async Task<byte[]> SignAsync(Subscription subscription, string body)
    {
        byte[] secret = await decryptor.DecryptAsync(subscription.EncryptedSecret);
        return HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(body));
    }
}
