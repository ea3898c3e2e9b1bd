// scope: member
// dimension: near miss
// why: The RSA spec is replaced by the symmetric one before CreateKey is called.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bootstrap
{
    public class MasterKeySetup
    {
        private readonly IAmazonKeyManagementService client;

        public MasterKeySetup(IAmazonKeyManagementService client)
        {
            this.client = client;
        }

        public async Task<string> Run()
        {
            CreateKeyRequest request = new CreateKeyRequest { KeySpec = KeySpec.RSA_3072, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
            request.Tags = new List<Tag> { new Tag { TagKey = "team", TagValue = "core" } };
            request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
            request.MultiRegion = true;
            CreateKeyResponse response = await client.CreateKeyAsync(request);
            return response.KeyMetadata.KeyId;
        }
    }
}
