// scope: cross
// dimension: cross-class
// why: The holder's client has a public setter, so its initial Region proves nothing.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Holders;

public sealed class KmsContext
{
    public IAmazonKeyManagementService Client { get; set; } = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
}

public sealed class DataKeys(KmsContext context)
{
    public Task<GenerateDataKeyResponse> NewAsync() => context.Client.GenerateDataKeyAsync(new GenerateDataKeyRequest
    {
        KeyId = "arn:aws:kms:us-east-1:707070707070:key/b0b59237-a0a3-47c0-86e1-ba2e5b0f4e85",
        KeySpec = DataKeySpec.AES_128,
    });
}
