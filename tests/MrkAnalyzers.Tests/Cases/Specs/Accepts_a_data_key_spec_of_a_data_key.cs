// scope: member
// dimension: near miss
// why: It belongs to GenerateDataKey.
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys;

public class Envelope(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> DataKeyAsync(string key)
    {
        var request = new GenerateDataKeyRequest { KeyId = key };
        request.KeySpec = DataKeySpec.AES_256;
        return (await kms.GenerateDataKeyAsync(request)).CiphertextBlob.ToArray();
    }
}
