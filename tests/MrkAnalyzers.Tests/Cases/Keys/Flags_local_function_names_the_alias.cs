// scope: member
// dimension: two-method
// why: The local function always gives the same alias.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Loyalty;

public class PointsStore
{
    private readonly IAmazonKeyManagementService kms;
    private readonly IConfiguration settings;

    public PointsStore(IAmazonKeyManagementService kms, IConfiguration settings)
    {
        this.kms = kms;
        this.settings = settings;
    }

    public async Task<int> LoadAsync(byte[] row)
    {
        string KeyName() => "alias/loyalty/points";

        var answer = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(row),
            KeyId = {|MRK1001:KeyName()|},
        });
        using var reader = new BinaryReader(answer.Plaintext);
        return reader.ReadInt32();
    }
}
