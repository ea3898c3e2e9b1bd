using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Lets a worker in Ireland use the key, by a grant in Ireland.</summary>
public static class Worker
{
    public static async Task StartAsync(string keyArn, string role)
    {
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        var grant = await ireland.CreateGrantAsync(new CreateGrantRequest { KeyId = keyArn, GranteePrincipal = role, Operations = ["Encrypt"] });
        await ireland.EncryptAsync(new EncryptRequest
        {
            KeyId = keyArn,
            Plaintext = new MemoryStream([1]),
            GrantTokens = [grant.GrantToken],
        });
    }
}
