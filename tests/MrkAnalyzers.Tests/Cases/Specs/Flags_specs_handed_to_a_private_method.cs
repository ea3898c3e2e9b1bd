// scope: type
// dimension: argument
// why: The private method always asks for a multi-Region key, so each RSA argument is where the decision is made.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Insurance.Keys;

public class PolicyKeys
{
    private readonly IAmazonKeyManagementService _kms;

    public PolicyKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<string> CreateClaimsKeyAsync() => CreateAsync("claims", {|MRK4001:KeySpec.RSA_2048|});

    public Task<string> CreateQuotesKeyAsync() => CreateAsync("quotes", KeySpec.SYMMETRIC_DEFAULT);

    public async Task<string> CreateReportsKeyAsync()
    {
        return await CreateAsync(spec: {|MRK4001:"RSA_4096"|}, description: "reports");
    }

    private async Task<string> CreateAsync(string description, KeySpec spec)
    {
        var response = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = description,
            KeySpec = spec,
            MultiRegion = true,
        });
        return response.KeyMetadata.Arn;
    }
}
