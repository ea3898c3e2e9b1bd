// scope: member
// dimension: local
// why: What is sent is the symmetric spec; the RSA value is gone before the request leaves.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

class Reset
{
    public async Task<string> Create(AmazonKeyManagementServiceClient c)
    {
        var req = new CreateKeyRequest { KeySpec = KeySpec.RSA_2048, MultiRegion = true };
        req.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
        var res = await c.CreateKeyAsync(req);
        return res.KeyMetadata.Arn;
    }
}
