// scope: member
// dimension: shape
// why: The obsolete property is still sent and still decides the key type, so old code deserves the same warning.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

#pragma warning disable CS0618
namespace Legacy.Billing
{
    public class BillingKeyInstaller
    {
        public Task<CreateKeyResponse> Install(IAmazonKeyManagementService client)
        {
            var request = new CreateKeyRequest
            {
                CustomerMasterKeySpec = {|MRK4001:CustomerMasterKeySpec.RSA_2048|},
                KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
                MultiRegion = true
            };
            return client.CreateKeyAsync(request);
        }
    }
}
