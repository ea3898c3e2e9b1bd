// scope: member
// dimension: near miss
// why: The plaintext is UTF-8 text, the ciphertext is base64.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tenancy.Tokens;

public sealed class TenantTokenIssuer(IAmazonKeyManagementService kms, string keyId)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public async Task<string> IssueAsync(string tenant, CancellationToken ct)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Utf8.GetBytes(tenant)),
        }, ct).ConfigureAwait(false);

        byte[] header = Utf8.GetBytes("v1.");
        return Utf8.GetString(header) + Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<string> ReadAsync(string token, CancellationToken ct)
    {
        var blob = Convert.FromBase64String(token["v1.".Length..]);
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }, ct);
        return Utf8.GetString(answer.Plaintext.ToArray());
    }
}
