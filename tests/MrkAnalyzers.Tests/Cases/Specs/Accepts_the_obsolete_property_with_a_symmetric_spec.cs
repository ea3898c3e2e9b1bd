// scope: member
// dimension: shape
// why: Old code, old property, right spec.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

#pragma warning disable CS0618
namespace Legacy.Ledger
{
    public class LedgerKeyInstaller
    {
        private static readonly CustomerMasterKeySpec Spec = CustomerMasterKeySpec.SYMMETRIC_DEFAULT;

        public async Task Install(IAmazonKeyManagementService client)
        {
            await client.CreateKeyAsync(new CreateKeyRequest { CustomerMasterKeySpec = Spec, MultiRegion = true });
            await client.CreateKeyAsync(new CreateKeyRequest { CustomerMasterKeySpec = "RSA_2048", MultiRegion = false });
        }
    }
}
