// scope: type
// dimension: two-method
// why: The factory builds the finished request and the public method sends it unchanged.
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Medical.Records;

public sealed class RecordKeyService
{
    private readonly IAmazonKeyManagementService _kms;

    public RecordKeyService(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<string> CreateAsync(string clinic, CancellationToken ct)
    {
        CreateKeyRequest request = ForClinic(clinic);
        CreateKeyResponse response = await _kms.CreateKeyAsync(request, ct).ConfigureAwait(false);
        return response.KeyMetadata.KeyId;
    }

    private static CreateKeyRequest ForClinic(string clinic)
    {
        return new CreateKeyRequest
        {
            Description = "clinic " + clinic,
            KeySpec = {|MRK4001:KeySpec.RSA_3072|},
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
        };
    }
}
