// scope: member
// dimension: path
// why: Two of the arms choose RSA and MultiRegion is always on, so some callers do get an asymmetric multi-Region encryption key.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Docs.Vault;

public enum Strength { Standard, High, Extreme }

public class VaultKeys
{
    private readonly IAmazonKeyManagementService _kms;
    public VaultKeys(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task<string> NewAsync(Strength strength)
    {
        var spec = strength switch
        {
            Strength.Standard => KeySpec.SYMMETRIC_DEFAULT,
            Strength.High => KeySpec.RSA_3072,
            Strength.Extreme => KeySpec.RSA_4096,
            _ => throw new ArgumentOutOfRangeException(nameof(strength)),
        };

        var request = new CreateKeyRequest { MultiRegion = true, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        request.KeySpec = {|MRK4001:spec|};
        return (await _kms.CreateKeyAsync(request)).KeyMetadata.KeyId;
    }
}
