// scope: member
// dimension: path
// why: The same condition selects RSA and switches MultiRegion off, so the two never meet in one request.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Portal;

public class PortalKeys
{
    private readonly IAmazonKeyManagementService _kms;
    public PortalKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<CreateKeyResponse> Create(bool browserSideEncryption)
    {
        return _kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = browserSideEncryption ? KeySpec.RSA_2048 : KeySpec.SYMMETRIC_DEFAULT,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = !browserSideEncryption,
        });
    }
}
