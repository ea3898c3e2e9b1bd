// scope: cross
// dimension: cross-class
// why: IKmsClient.DecryptAsync hands its bytes to KMS as they are; the DTO's text must be base64-decoded first.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Kms;

internal interface IKmsClient
{
    Task<byte[]> DecryptAsync(byte[] ciphertext);
}

internal sealed class AwsKmsClient : IKmsClient
{
    private readonly IAmazonKeyManagementService _inner;
    public AwsKmsClient(IAmazonKeyManagementService inner) => _inner = inner;

    public async Task<byte[]> DecryptAsync(byte[] ciphertext)
    {
        using var stream = new MemoryStream(ciphertext);
        var response = await _inner.DecryptAsync(new DecryptRequest { CiphertextBlob = stream });
        return response.Plaintext.ToArray();
    }
}
//// WebhookVerifier.cs
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Platform.Kms;

namespace Platform.Webhooks;

internal sealed record WebhookSubscription(string Url, string EncryptedSecret);

internal sealed class WebhookVerifier(IKmsClient kms)
{
    public async Task<bool> VerifyAsync(WebhookSubscription subscription, byte[] body, byte[] signature)
    {
        byte[] secret = await kms.DecryptAsync({|MRK3002:Encoding.UTF8.GetBytes(subscription.EncryptedSecret)|});
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secret, body), signature);
    }
}
