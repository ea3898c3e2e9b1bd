// scope: member
// dimension: near miss
// why: The case folding touches the dictionary key and not the sealed text.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Shop.Accounts;

public sealed class RefreshTokenService(IAmazonKeyManagementService kms, IDictionary<string, string> tokens, string keyId)
{
    public async Task StoreAsync(string email, byte[] token, CancellationToken ct)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(token) }, ct);
        var owner = email.Trim().ToLowerInvariant();
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        tokens[owner] = text;
    }

    public async Task<byte[]> LoadAsync(string email, CancellationToken ct)
    {
        if (!tokens.TryGetValue(email.Trim().ToLowerInvariant(), out var text))
        {
            throw new KeyNotFoundException(email);
        }

        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) }, ct);
        return response.Plaintext.ToArray();
    }
}
