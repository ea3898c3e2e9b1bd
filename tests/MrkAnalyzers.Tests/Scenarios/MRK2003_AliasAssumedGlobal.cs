using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("where the alias is on an unrelated key, encryption succeeds and decryption elsewhere fails", "It works once somebody has created the alias in every one of them")]
public sealed class MRK2003_AliasAssumedGlobal : Scenario
{
    protected override async Task MisuseAsync()
    {
        await Fails<NotFoundException>(() => Misuse.WarmUp.RunAsync(FamilyId));

        await Virginia.DeleteAliasAsync("alias/sessions");
        await Ireland.CreateAliasAsync("alias/sessions", await NewKeyAsync(Ireland));
        await Misuse.WarmUp.RunAsync(FamilyId);
        await Fails(async () => await OpenAsync(Virginia, await SealAsync(Ireland, "alias/sessions")), "AccessDeniedException");
    }

    protected override async Task FixedAsync()
    {
        await Fixed.WarmUp.RunAsync(FamilyId);
        await CarriesOverAsync("alias/sessions");
        Assert.Equal(Secret, await OpenAsync(Virginia, await SealAsync(Ireland, "alias/sessions")));
    }
}
