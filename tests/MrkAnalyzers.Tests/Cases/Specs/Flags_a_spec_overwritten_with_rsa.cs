// scope: member
// dimension: local
// why: The symmetric value is overwritten before the request is sent, so the RSA spec is the one that counts.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

class Migrator
{
    public async Task<string> Step3(AmazonKeyManagementServiceClient c)
    {
        var ckr = new CreateKeyRequest { KeySpec = KeySpec.SYMMETRIC_DEFAULT, MultiRegion = false };
        ckr.KeySpec = {|MRK4001:KeySpec.RSA_2048|}; // TODO partner needs a public key
        ckr.MultiRegion = true;
        var res = await c.CreateKeyAsync(ckr);
        return res.KeyMetadata.Arn;
    }
}
