// scope: member
// dimension: local
// why: All paths that reach the call have assigned one of two mrk- literals; the rest throw.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Multitenant;

public enum Tier { Silver, Gold }

public sealed class TenantSecrets(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> DecryptAsync(Tier tier, byte[] secret)
    {
        string key;
        switch (tier)
        {
            case Tier.Silver:
                key = "mrk-5feceb66ffc86f38d952786c6d696c79";
                break;
            case Tier.Gold:
                key = "mrk-6b86b273ff34fce19d6b804eff5a3f57";
                break;
            default:
                throw new NotSupportedException();
        }

        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(secret) };
        request.KeyId = {|MRK1002:key|};
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
