namespace MrkAnalyzers.Tests.Scenarios;

[Claims("The mistake shows when the key is to be created", "`CreateKey` knows neither of these two")]
public sealed class MRK4003_DataKeySpecAsKeySpec : Scenario
{
    protected override async Task MisuseAsync()
    {
        var keys = new Misuse.ArchiveKeys(Virginia);
        await Fails(keys.CreateAsync);
        Assert.Equal(32, (await OpenAsync(Ireland, await keys.CreateDataKeyAsync(FamilyId))).Length);
    }

    protected override async Task FixedAsync()
    {
        var keys = new Fixed.ArchiveKeys(Virginia);
        var keyId = await keys.CreateAsync();
        await ReplicateAsync(keyId);
        await CarriesOverAsync(keyId);
        Assert.Equal(32, (await OpenAsync(Ireland, await keys.CreateDataKeyAsync(keyId))).Length);
    }
}
