// scope: member
// dimension: local
// why: The draft is only logged and then thrown away; the request that is sent is another one.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Drafts;

public class DraftKeys
{
    public async Task<string> CreateAsync(IAmazonKeyManagementService kms)
    {
        var draft = new CreateKeyRequest { KeySpec = KeySpec.RSA_2048, MultiRegion = true };
        var request = new CreateKeyRequest { MultiRegion = draft.MultiRegion, Description = "instead of " + draft.KeySpec.Value };
        Console.WriteLine(draft.KeySpec);
        return (await kms.CreateKeyAsync(request)).KeyMetadata.KeyId;
    }
}
