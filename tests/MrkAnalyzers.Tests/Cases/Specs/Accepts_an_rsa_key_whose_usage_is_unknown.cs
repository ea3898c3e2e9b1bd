// scope: member
// dimension: argument
// why: RSA can sign or encrypt, and the usage comes from outside, so neither the warning nor the note is certain.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Registry;

public class RegistryKeys
{
    private readonly IAmazonKeyManagementService kms;

    public RegistryKeys(IAmazonKeyManagementService kms)
    {
        this.kms = kms;
    }

    public async Task<string> AddAsync(string usage)
    {
        var request = new CreateKeyRequest
        {
            KeySpec = KeySpec.RSA_4096,
            KeyUsage = usage,
            MultiRegion = true,
        };
        return (await kms.CreateKeyAsync(request)).KeyMetadata.KeyId;
    }
}
