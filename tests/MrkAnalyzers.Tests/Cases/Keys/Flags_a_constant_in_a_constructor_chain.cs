// scope: type
// dimension: argument
// why: The public constructor hands a literal alias to the private one, whose parameter ends up on Decrypt.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Chains;

public sealed class WebhookSecrets
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _key;

    public WebhookSecrets(IAmazonKeyManagementService kms)
        : this(kms, {|MRK1001:"alias/webhooks"|})
    {
    }

    private WebhookSecrets(IAmazonKeyManagementService kms, string key)
    {
        _kms = kms;
        _key = key;
    }

    public async Task<byte[]> RevealAsync(byte[] secret)
    {
        using var input = new MemoryStream(secret);
        var output = await _kms.DecryptAsync(new DecryptRequest { KeyId = _key, CiphertextBlob = input });
        return output.Plaintext.ToArray();
    }
}
