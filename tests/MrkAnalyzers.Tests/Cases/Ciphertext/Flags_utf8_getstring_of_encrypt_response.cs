// scope: member
// dimension: local
// why: KMS ciphertext is arbitrary binary; UTF-8 replaces invalid sequences with U+FFFD, so the returned string can never be decrypted.
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Billing.Secrets;

public sealed class CardTokenizer
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public CardTokenizer(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<string> TokenizeAsync(string pan, CancellationToken ct)
    {
        var request = new EncryptRequest
        {
            KeyId = _keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(pan)),
            EncryptionContext = new Dictionary<string, string> { ["purpose"] = "card" },
        };
        var response = await _kms.EncryptAsync(request, ct).ConfigureAwait(false);
        var bytes = response.CiphertextBlob.ToArray();
        return {|MRK3001:Encoding.UTF8.GetString(bytes)|};
    }
}
