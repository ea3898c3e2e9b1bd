// scope: member
// dimension: shape
// why: using static and a type alias change the spelling only; the request still asks for an SM2 multi-Region encryption key.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using static Amazon.KeyManagementService.KeySpec;
using Usage = Amazon.KeyManagementService.KeyUsageType;
using NewKey = Amazon.KeyManagementService.Model.CreateKeyRequest;

namespace Beijing.Gateway;

public class ChinaKeys
{
    public async Task CreateAsync(IAmazonKeyManagementService kms)
    {
        var key = new NewKey
        {
            KeyUsage = Usage.ENCRYPT_DECRYPT,
            KeySpec = {|MRK4001:SM2|},
            MultiRegion = true,
        };
        await kms.CreateKeyAsync(key);
    }
}
