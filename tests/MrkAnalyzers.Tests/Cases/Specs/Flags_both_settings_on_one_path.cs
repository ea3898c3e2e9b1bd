// scope: member
// dimension: path
// why: For partners the request is multi-Region and RSA at once.
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
            request.KeySpec = {|MRK4001:KeySpec.RSA_2048|};
        }

        request.MultiRegion = true;
        var response = await _kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }
}
