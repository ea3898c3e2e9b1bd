// scope: member
// dimension: argument
// why: Whether the RSA key is multi-Region is the outside caller's choice, so the judgement is open.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Certs;

public class CertificateKeyStore
{
    public IAmazonKeyManagementService Kms { get; init; } = new AmazonKeyManagementServiceClient();

    public Task<CreateKeyResponse> CreateAsync(bool multiRegion) => Kms.CreateKeyAsync(new CreateKeyRequest
    {
        KeySpec = KeySpec.RSA_2048,
        KeyUsage = KeyUsageType.SIGN_VERIFY,
        MultiRegion = multiRegion,
    });
}
