// scope: cross
// dimension: lookalike
// why: The web contract has the same property names; the handler maps only the description to AWS and keeps the key symmetric.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Aws = Amazon.KeyManagementService.Model;

namespace Portal.Api;

public sealed record CreateKeyRequest
{
    public string Description { get; init; } = "";
    public string KeySpec { get; init; } = "RSA_2048";
    public bool? MultiRegion { get; init; }
}

public sealed class CreateKeyEndpoint(IAmazonKeyManagementService kms)
{
    public async Task<string> HandleAsync(CreateKeyRequest dto)
    {
        var created = await kms.CreateKeyAsync(new Aws.CreateKeyRequest
        {
            Description = dto.Description,
            MultiRegion = dto.MultiRegion,
        });
        return created.KeyMetadata.Arn;
    }
}

public sealed class PortalSmokeCheck(CreateKeyEndpoint endpoint)
{
    public Task<string> RunAsync() =>
        endpoint.HandleAsync(new CreateKeyRequest { Description = "smoke", KeySpec = "RSA_4096", MultiRegion = true });
}
