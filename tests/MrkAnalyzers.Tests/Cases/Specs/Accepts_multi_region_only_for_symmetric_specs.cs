// scope: type
// dimension: path
// why: The sending method derives the flag from the spec, so RSA always ends up single-Region.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Courts.Archive;

public class ArchiveKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public ArchiveKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<KeyMetadata> DocumentsAsync() => CreateAsync(KeySpec.SYMMETRIC_DEFAULT);

    public Task<KeyMetadata> ExchangeAsync() => CreateAsync(KeySpec.RSA_4096);

    private async Task<KeyMetadata> CreateAsync(KeySpec spec)
    {
        var request = new CreateKeyRequest { KeySpec = spec, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
        if (spec == KeySpec.SYMMETRIC_DEFAULT)
        {
            request.MultiRegion = true;
        }

        return (await _kms.CreateKeyAsync(request)).KeyMetadata;
    }
}
