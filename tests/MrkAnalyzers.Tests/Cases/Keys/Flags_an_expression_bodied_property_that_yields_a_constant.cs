// scope: member
// dimension: field
// why: A private get-only property whose body is a literal always yields the same single-Region key.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fourth.Coffee;

public class BaristaPins
{
    private readonly IAmazonKeyManagementService _kms;
    public BaristaPins(IAmazonKeyManagementService kms) => _kms = kms;

    private static string KeyIdentifier => "c2543fff-3bfa-4f14-8f06-a7de6cd10c0b";

    public async ValueTask<byte[]> DecodeAsync(byte[] pin)
    {
        var reply = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1001:KeyIdentifier|},
            CiphertextBlob = new MemoryStream(pin),
        }).ConfigureAwait(continueOnCapturedContext: false);
        return reply.Plaintext.ToArray();
    }
}
