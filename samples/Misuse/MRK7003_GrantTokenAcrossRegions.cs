using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Lets a worker in Ireland use the key, by a grant in Virginia.</summary>
public static class Worker
{
    public static async Task StartAsync(string virginiaKeyArn, string irelandKeyArn, string role)
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        var grant = await virginia.CreateGrantAsync(new CreateGrantRequest { KeyId = virginiaKeyArn, GranteePrincipal = role, Operations = ["Encrypt"] });
        await ireland.EncryptAsync(new EncryptRequest
        {
            KeyId = irelandKeyArn,
            Plaintext = new MemoryStream([1]),
            GrantTokens = [grant.GrantToken], // expect MRK7003
        });
    }
}
