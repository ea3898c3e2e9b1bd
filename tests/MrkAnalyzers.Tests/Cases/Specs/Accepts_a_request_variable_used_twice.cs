// scope: member
// dimension: local
// why: The variable holds a second, fresh request when the RSA spec is set; the multi-Region one was already sent.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

class TwoInOne
{
    public async Task Create(AmazonKeyManagementServiceClient c)
    {
        var req = new CreateKeyRequest { MultiRegion = true, Description = "data" };
        await c.CreateKeyAsync(req);

        req = new CreateKeyRequest { Description = "partner" };
        req.KeySpec = KeySpec.RSA_2048;
        req.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
        await c.CreateKeyAsync(req);
    }
}
