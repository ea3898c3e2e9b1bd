// scope: type
// dimension: two-method
// why: Every result of the mapping is an asymmetric signing curve, and the request is always multi-Region.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Identity.Tokens;

public class IssuerKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public IssuerKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> CreateAsync(int bits)
    {
        var created = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = {|MRK4002:CurveFor(bits)|},
            KeyUsage = KeyUsageType.SIGN_VERIFY,
            MultiRegion = true,
        });
        return created.KeyMetadata.Arn;
    }

    private static KeySpec CurveFor(int bits)
    {
        if (bits <= 256)
        {
            return KeySpec.ECC_NIST_P256;
        }

        return bits <= 384 ? KeySpec.ECC_NIST_P384 : KeySpec.ECC_NIST_P521;
    }
}
