using System.Text;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("a new key needs a release", "this code works in every Region of the family")]
public sealed class MRK1002_HardcodedMultiRegionDecryptKey : Scenario
{
    protected override async Task MisuseAsync()
    {
        var token = await TokenAsync(FamilyId);
        Assert.Equal(Text, await new Misuse.SessionTokens(Virginia).OpenAsync(token));
        Assert.Equal(Text, await new Misuse.SessionTokens(Ireland).OpenAsync(token));

        await Fails<IncorrectKeyException>(async () => await new Misuse.SessionTokens(Virginia).OpenAsync(await TokenAsync(await NewKeyAsync(Virginia))));
    }

    protected override async Task FixedAsync()
    {
        Assert.Equal(Text, await new Fixed.SessionTokens(Ireland, FamilyId).OpenAsync(await TokenAsync(FamilyId)));
        var newKey = await NewKeyAsync(Virginia);
        await ReplicateAsync(newKey);
        Assert.Equal(Text, await new Fixed.SessionTokens(Ireland, newKey).OpenAsync(await TokenAsync(newKey)));
    }

    private static string Text => Encoding.UTF8.GetString(Secret);

    private async Task<string> TokenAsync(string keyId) => Convert.ToBase64String(await SealAsync(Virginia, keyId));
}
