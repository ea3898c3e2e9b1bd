// scope: type
// dimension: path
// why: The second attempt is given a literal alias, and the alias of the third method comes out of a recursion.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Recursion;

public sealed class Retrying(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(byte[] blob, string key, int attempt = 0)
    {
        try
        {
            var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = key });
            return answer.Plaintext.ToArray();
        }
        catch (NotFoundException) when (attempt < 1)
        {
            return await OpenAsync(blob, {|MRK1001:"alias/fallback"|}, attempt + 1);
        }
    }

    public async Task<byte[]> OpenNamedAsync(byte[] blob, int attempt)
    {
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = {|MRK1001:Key(attempt)|} });
        return answer.Plaintext.ToArray();
    }

    private static string Key(int attempt) => attempt == 0 ? "alias/orders" : Key(attempt - 1);
}
