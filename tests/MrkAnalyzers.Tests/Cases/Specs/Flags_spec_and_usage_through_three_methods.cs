// scope: type
// dimension: three-method
// why: The same chain makes an encryption key for one caller and a signing key for the other; each argument gets the rule that its usage deserves.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Courts.EFiling;

public class FilingKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public FilingKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<string> SealedDocumentsAsync() => ProvisionAsync({|MRK4001:KeySpec.RSA_4096|}, KeyUsageType.ENCRYPT_DECRYPT);

    public Task<string> SignaturesAsync() => ProvisionAsync({|MRK4002:KeySpec.RSA_4096|}, KeyUsageType.SIGN_VERIFY);

    private async Task<string> ProvisionAsync(KeySpec spec, KeyUsageType usage)
    {
        var meta = await SendAsync(spec, usage, true);
        return meta.Arn;
    }

    private async Task<KeyMetadata> SendAsync(KeySpec spec, KeyUsageType usage, bool multiRegion)
    {
        var response = await _kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = spec, KeyUsage = usage, MultiRegion = multiRegion });
        return response.KeyMetadata;
    }
}
