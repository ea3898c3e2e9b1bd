// scope: type
// dimension: argument
// why: RSA comes with false and true comes with the symmetric spec; no call has both.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Insurance.Brokers;

public class BrokerKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public BrokerKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<string> ForBrokersAsync() => CreateAsync(KeySpec.RSA_2048, multiRegion: false);

    public Task<string> ForStorageAsync() => CreateAsync(KeySpec.SYMMETRIC_DEFAULT, multiRegion: true);

    public Task<string> ForMacsAsync() => CreateAsync("HMAC_256", true, KeyUsageType.GENERATE_VERIFY_MAC);

    private async Task<string> CreateAsync(KeySpec spec, bool multiRegion, KeyUsageType? usage = null)
    {
        var created = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = spec,
            KeyUsage = usage ?? KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = multiRegion,
        });
        return created.KeyMetadata.Arn;
    }
}
