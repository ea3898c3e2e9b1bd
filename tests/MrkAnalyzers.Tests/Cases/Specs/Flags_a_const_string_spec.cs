// scope: member
// dimension: field
// why: The constant is written in this class and reaches KeySpec through the implicit string conversion; nothing about it can change at run time.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledger.Crypto
{
    public class LedgerKeyService
    {
        private const string Spec = "RSA_3072";
        private const string Usage = "ENCRYPT_DECRYPT";

        private readonly IAmazonKeyManagementService _kms;

        public LedgerKeyService(IAmazonKeyManagementService kms)
        {
            _kms = kms;
        }

        public async Task<string> EnsureAsync(string owner)
        {
            var request = new CreateKeyRequest
            {
                MultiRegion = true,
                KeySpec = {|MRK4001:Spec|},
                KeyUsage = Usage,
                Tags = new List<Tag> { new Tag { TagKey = "owner", TagValue = owner } },
            };
            var created = await _kms.CreateKeyAsync(request).ConfigureAwait(false);
            return created.KeyMetadata.KeyId;
        }
    }
}
