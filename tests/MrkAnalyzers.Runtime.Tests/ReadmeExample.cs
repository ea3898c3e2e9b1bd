using System.Text;
using Amazon;
using Amazon.KeyManagementService;
using MrkAnalyzers.Runtime;

public static class Secrets
{
    private static readonly Dictionary<string, string> Purpose = new() { ["purpose"] = "customer notes" };

    public static async Task<string> ThereAndBackAsync(Func<RegionEndpoint, IAmazonKeyManagementService> clientOf)
    {
        // Once, at deployment: a key and an alias in each Region.
        var plan = new KeyPlan { Regions = [RegionEndpoint.USEast1, RegionEndpoint.EUWest1], Alias = "alias/notes" };
        var family = await new KeyProvisioner(clientOf).EnsureAsync(plan);

        // In Virginia.
        var virginia = new MultiRegionCipher(family.Key, [clientOf(RegionEndpoint.USEast1), clientOf(RegionEndpoint.EUWest1)]);
        string stored = (await virginia.EncryptAsync(Encoding.UTF8.GetBytes("a secret"), Purpose)).ToBase64();

        // In Ireland, from what was stored and nothing else.
        var ireland = new MultiRegionCipher(family.Key, [clientOf(RegionEndpoint.EUWest1), clientOf(RegionEndpoint.USEast1)]);
        using var plaintext = await ireland.DecryptAsync(Ciphertext.FromBase64(stored), Purpose);
        return Encoding.UTF8.GetString(plaintext.Bytes.Span);
    }
}
