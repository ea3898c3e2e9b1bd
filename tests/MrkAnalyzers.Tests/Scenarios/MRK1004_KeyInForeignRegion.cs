using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("a KMS endpoint looks only into its own Region. Called with the ARN of another, it answers `NotFoundException`", "Given alone, it names the member of whichever Region is called")]
public sealed class MRK1004_KeyInForeignRegion : Scenario
{
    protected override async Task MisuseAsync()
    {
        using var site = new Misuse.StandbySite();
        await Virginia.CreateAliasAsync("alias/records", FamilyId);
        await Ireland.CreateAliasAsync("alias/records", FamilyId);

        await Fails<NotFoundException>(() => site.SealAsync(Secret));
        await Fails<NotFoundException>(async () => await site.OpenAsync(await SealAsync(Virginia, FamilyId)));
        await Fails<NotFoundException>(site.DisableAsync);
    }

    protected override async Task FixedAsync()
    {
        using var site = new Fixed.StandbySite(FamilyId);
        Assert.Equal(Secret, await OpenAsync(Virginia, await site.SealAsync(Secret)));
        Assert.Equal(Secret, await site.OpenAsync(await SealAsync(Virginia, FamilyId)));
        await Fixed.StandbySite.DisableAsync();
        Assert.Equal(KeyState.Disabled, (await Virginia.DescribeKeyAsync(SingleId)).KeyMetadata.KeyState);
    }
}
