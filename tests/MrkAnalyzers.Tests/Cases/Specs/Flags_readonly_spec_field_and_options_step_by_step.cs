// scope: type
// dimension: field
// why: The static field's RSA_3072 reaches a request that a later line makes multi-Region.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bootstrap
{
    public class MasterKeySetup
    {
        private static readonly KeySpec MasterSpec = KeySpec.RSA_3072;
        private readonly IAmazonKeyManagementService client;

        public MasterKeySetup(IAmazonKeyManagementService client)
        {
            this.client = client;
        }

        public async Task<string> Run(bool dryRun)
        {
            CreateKeyRequest request = new CreateKeyRequest { KeySpec = {|MRK4001:MasterSpec|}, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
            request.Tags = new List<Tag> { new Tag { TagKey = "team", TagValue = "core" } };
            request.MultiRegion = true;
            if (dryRun)
            {
                return "(dry run)";
            }

            CreateKeyResponse response = await client.CreateKeyAsync(request);
            return response.KeyMetadata.KeyId;
        }
    }
}
