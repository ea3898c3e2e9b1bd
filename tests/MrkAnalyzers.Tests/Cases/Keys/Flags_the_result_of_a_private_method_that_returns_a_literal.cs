// scope: type
// dimension: two-method
// why: The method always returns the same UUID, so the property receives a constant.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Parcels;

public sealed class LabelStore(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> PrintAsync(byte[] label)
    {
        var result = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(label),
            KeyId = {|MRK1001:GetLabelKey()|},
        });
        return result.Plaintext.ToArray();
    }

    private static string GetLabelKey()
    {
        return "a87ff679-a2f3-471d-9181-a67b7542122c";
    }
}
