// scope: member
// dimension: local
// why: The ciphertext bytes go through UTF-8, which replaces invalid sequences and cannot be undone.
using System;
using System.Collections.Generic;
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
    public async Task<string> IssueAsync(string tenant, CancellationToken ct)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(tenant)),
            EncryptionContext = new Dictionary<string, string> { ["purpose"] = "tenant-token" },
        }, ct).ConfigureAwait(false);

        var token = {|MRK3001:Encoding.UTF8.GetString(response.CiphertextBlob.ToArray())|};
        return $"v1.{token}";
    }
}
