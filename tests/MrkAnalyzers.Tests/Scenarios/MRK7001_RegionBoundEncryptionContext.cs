using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims(
    "What one Region encrypted, with a *multi-Region key* that exists in both, the other then cannot decrypt",
    "whoever decrypts must present exactly the same pairs, else `Decrypt` fails with `InvalidCiphertextException`",
    "A pair that names the local Region, asked for at run time, is another one in every Region")]
public sealed class MRK7001_RegionBoundEncryptionContext : Scenario
{
    protected override async Task MisuseAsync()
    {
        var cart = await new Misuse.Carts(Virginia, FamilyId).SealAsync("Ann", Secret);
        Assert.Equal(Secret, await OpenAsync(Virginia, cart, ContextIn(Virginia)));
        await Fails<InvalidCiphertextException>(() => OpenAsync(Ireland, cart, ContextIn(Ireland)));
    }

    protected override async Task FixedAsync()
    {
        var cart = await new Fixed.Carts(Virginia, FamilyId).SealAsync("Ann", Secret);
        Assert.Equal(Secret, await OpenAsync(Ireland, cart, new() { ["customer"] = "Ann" }));
    }

    /// <summary>What the same code binds there.</summary>
    private static Dictionary<string, string> ContextIn(IAmazonKeyManagementService kms) =>
        new() { ["customer"] = "Ann", ["region"] = kms.Config.RegionEndpoint.SystemName };
}
