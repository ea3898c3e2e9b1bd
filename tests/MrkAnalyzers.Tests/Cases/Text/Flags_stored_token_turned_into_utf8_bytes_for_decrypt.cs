// scope: member
// dimension: local
// why: The token text is encoded as UTF-8 instead of being base64-decoded, so Decrypt gets characters in place of the blob.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Billing.Secrets;

public sealed class WebhookSecretReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IReadOnlyDictionary<string, string> _tokens;

    public WebhookSecretReader(IAmazonKeyManagementService kms, IReadOnlyDictionary<string, string> tokens)
    {
        _kms = kms ?? throw new ArgumentNullException(nameof(kms));
        _tokens = tokens;
    }

    public async Task<string?> ReadAsync(string hook)
    {
        if (!_tokens.TryGetValue(hook, out var token))
        {
            return null;
        }

        var result = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(token)|}),
            EncryptionContext = new Dictionary<string, string> { { "hook", hook } },
        });
        return Encoding.UTF8.GetString(result.Plaintext.ToArray());
    }
}
