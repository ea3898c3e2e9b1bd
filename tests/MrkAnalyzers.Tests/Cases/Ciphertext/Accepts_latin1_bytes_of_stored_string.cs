// scope: member
// dimension: shape
// why: If the string was written with Latin-1, Latin-1 gives back the exact bytes; the pair is lossless.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Bridge;

public class MainframeReader
{
    private readonly IAmazonKeyManagementService kms;
    public MainframeReader(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<byte[]> ReadAsync(string field)
    {
        var latin1 = Encoding.GetEncoding(28591);
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(latin1.GetBytes(field)),
        });
        return response.Plaintext.ToArray();
    }
}
