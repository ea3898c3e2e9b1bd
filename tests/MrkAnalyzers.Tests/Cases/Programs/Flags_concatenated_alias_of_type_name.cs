// scope: member
// dimension: argument
// why: Both parts of the alias are constants.
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
        var alias = string.Concat(Prefix, nameof(QuoteOpener));
        var request = new DecryptRequest();
        (request.KeyId, request.CiphertextBlob) = ({|MRK1001:alias|}, new MemoryStream(quote));
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
