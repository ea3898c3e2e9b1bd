// scope: member
// dimension: path
// why: A partner's key is RSA in one Region; every other key is symmetric and multi-Region.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keyring;

public enum KeyOwner { Internal, Partner }

public class KeyringBuilder
{
    private readonly IAmazonKeyManagementService _kms;

    public KeyringBuilder(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> AddAsync(KeyOwner owner)
    {
        var request = new CreateKeyRequest { Description = owner.ToString(), KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        if (owner == KeyOwner.Partner)
        {
            request.KeySpec = KeySpec.RSA_2048;
        }
        else
        {
            request.MultiRegion = true;
        }
        
        var response = await _kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }
}
