// scope: member
// dimension: local
// why: Base64 is case-sensitive, so the lowered token no longer decodes to the ciphertext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Shop.Accounts;

public sealed class ApiTokenService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IDictionary<string, string> _tokens;
    private readonly string _keyId;

    public ApiTokenService(IAmazonKeyManagementService kms, IDictionary<string, string> tokens, string keyId)
    {
        _kms = kms;
        _tokens = tokens;
        _keyId = keyId;
    }

    public async Task StoreAsync(string email, byte[] token, CancellationToken ct)
    {
        var request = new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(token) };
        var response = await _kms.EncryptAsync(request, ct);
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        _tokens[email.ToLowerInvariant()] = {|MRK3005:text.ToLowerInvariant()|};
    }
}
