// scope: member
// dimension: argument
// why: ML-DSA signs and nothing else, so the unknown usage cannot turn it into an encryption key.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Firmware.Update;

public class PqKeys
{
    private readonly IAmazonKeyManagementService _client;

    public PqKeys(IAmazonKeyManagementService client)
    {
        _client = client;
    }

    public Task<CreateKeyResponse> CreateAsync(KeyUsageType usage)
    {
        return _client.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = {|MRK4002:KeySpec.ML_DSA_65|},
            KeyUsage = usage,
            MultiRegion = true,
        });
    }
}
