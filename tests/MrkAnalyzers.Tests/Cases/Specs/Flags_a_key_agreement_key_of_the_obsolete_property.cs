// scope: member
// dimension: shape
// why: The obsolete spec property with a P-384 curve for key agreement gives a multi-Region key that cannot encrypt.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging.E2E
{
    public class AgreementKeys
    {
        public async Task<KeyMetadata> Create(IAmazonKeyManagementService kms)
        {
            var r = new CreateKeyRequest();
#pragma warning disable 618
            r.CustomerMasterKeySpec = {|MRK4002:"ECC_NIST_P384"|};
#pragma warning restore 618
            r.KeyUsage = "KEY_AGREEMENT";
            r.MultiRegion = true;
            return (await kms.CreateKeyAsync(r)).KeyMetadata;
        }
    }
}
