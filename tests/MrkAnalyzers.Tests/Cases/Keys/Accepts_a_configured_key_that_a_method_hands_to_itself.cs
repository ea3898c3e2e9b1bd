// scope: type
// dimension: path
// why: Whatever attempt it is, the key can come from configuration, through one method or two that call each other.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Recursion;

public sealed class Retrying(IAmazonKeyManagementService kms, string configured)
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
            return await OpenAsync(blob, configured, attempt + 1);
        }
    }

    public async Task<byte[]> OpenNamedAsync(byte[] blob, int attempt)
    {
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = Key(attempt) });
        return answer.Plaintext.ToArray();
    }

    private string Key(int attempt) => attempt == 0 ? "alias/orders" : attempt == 1 ? configured : Earlier(attempt);

    private string Earlier(int attempt) => Key(attempt - 1);
}
