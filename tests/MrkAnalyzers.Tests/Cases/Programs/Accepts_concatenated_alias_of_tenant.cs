// scope: member
// dimension: argument
// why: The second part is the tenant that the caller names.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Concatenations;

public class QuoteOpener(IAmazonKeyManagementService kms)
{
    private const string Prefix = "alias/quotes-";

    public async Task<byte[]> OpenAsync(string tenant, byte[] quote)
    {
        var alias = string.Concat(Prefix, tenant);
        var request = new DecryptRequest();
        (request.KeyId, request.CiphertextBlob) = (alias, new MemoryStream(quote));
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
