// scope: member
// dimension: local
// why: On the branch taken for legacy rows the request certainly carries a constant alias.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Adatum.Claims;

public sealed record ClaimRow(int SchemaVersion, string Tenant, byte[] Cipher);

public sealed class ClaimReader(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> ReadAsync(ClaimRow row)
    {
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(row.Cipher),
            EncryptionContext = new Dictionary<string, string> { ["tenant"] = row.Tenant },
        };

        if (row.SchemaVersion < 3)
        {
            request.KeyId = {|MRK1001:"alias/claims-legacy"|};
        }

        DecryptResponse response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
