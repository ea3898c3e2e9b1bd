// scope: member
// dimension: near miss
// why: The token is base64-decoded, and UTF-8 is only used on plaintext going in and coming out.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Billing.Secrets;

public sealed class WebhookSecrets
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    public WebhookSecrets(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task WriteAsync(string hook, string secret, string keyId)
    {
        var sealedSecret = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(secret)),
        });
        _tokens[hook] = Convert.ToBase64String(sealedSecret.CiphertextBlob.ToArray());
    }

    public async Task<string?> ReadAsync(string hook)
    {
        if (!_tokens.TryGetValue(hook, out var token)) return null;
        var blob = new MemoryStream(Convert.FromBase64String(token.Trim()));
        var result = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        return Encoding.UTF8.GetString(result.Plaintext.ToArray());
    }
}
