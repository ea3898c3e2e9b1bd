// scope: member
// dimension: shape
// why: The literal is base64 text of a blob; its u8 bytes are the characters, not the ciphertext.
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bootstrap;

public sealed class BootstrapSecret
{
    private readonly IAmazonKeyManagementService _kms;
    private byte[]? _value;

    public BootstrapSecret(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> GetAsync(CancellationToken cancellationToken)
    {
        if (_value is not null) return _value;

        var request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream({|MRK3002:"AQICAHhR8zYc3t0rZ5F0q1k0N9Zb8yX3Cw1mUuJt2m5dXJ3xBwF0lq7yq0cQy7n0c5rV8jzqAAAAfjB8BgkqhkiG9w0BBwagbzBtAgEAMGgGCSqGSIb3DQEHATAeBglghkgBZQMEAS4wEQQM"u8.ToArray()|});

        var response = await _kms.DecryptAsync(request, cancellationToken);
        return _value = response.Plaintext.ToArray();
    }
}
