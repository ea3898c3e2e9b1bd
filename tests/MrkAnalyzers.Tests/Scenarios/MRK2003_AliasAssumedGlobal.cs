using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("where the alias is on an unrelated key, encryption succeeds and decryption elsewhere fails", "It works once somebody has created the alias in every one of them")]
public sealed class MRK2003_AliasAssumedGlobal : Scenario
{
    private const string Sessions = "alias/sessions";

    protected override async Task MisuseAsync()
    {
        await Virginia.CreateAliasAsync(Sessions, FamilyId);
        await Fails<NotFoundException>(Misuse.WarmUp.RunAsync);

        await Ireland.CreateAliasAsync(Sessions, await NewKeyAsync(Ireland));
        await Misuse.WarmUp.RunAsync();
        await Fails(async () => await OpenAsync(Virginia, await SealAsync(Ireland, Sessions)), "AccessDeniedException");

        await Ireland.UpdateAliasAsync(Sessions, FamilyId);
        await Misuse.WarmUp.RunAsync();
        await CarriesOverAsync(Sessions);
    }

    protected override async Task FixedAsync()
    {
        await Fixed.WarmUp.RunAsync(FamilyId);
        Assert.Equal(
            [$"Encrypt {ArnOf(FamilyId)}", $"Encrypt {ArnOf(FamilyId, "eu-west-1")}"],
            Kms.Requests.Select(static request => $"{request.Operation} {request.KeyArn}"));
        await CarriesOverAsync(FamilyId);
    }
}
