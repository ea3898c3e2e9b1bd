namespace MrkAnalyzers.Tests.Scenarios;

[Claims("in the next Region it is missing, and the same code creates a second key there", "encryption succeeds in both Regions, and what one encrypted the other cannot decrypt")]
public sealed class MRK2004_KeyCreatedWhenAliasMissing : Scenario
{
    private const string Ledger = "alias/ledger";

    protected override async Task MisuseAsync()
    {
        var here = await new Misuse.SelfMadeKey(Virginia).GetOrCreateAsync();
        Assert.Equal(here, await new Misuse.SelfMadeKey(Virginia).GetOrCreateAsync());
        var there = await new Misuse.SelfMadeKey(Ireland).GetOrCreateAsync();

        Assert.NotEqual(here.Split('/')[1], there.Split('/')[1]);
        var (blobOfHere, blobOfThere) = (await SealAsync(Virginia, Ledger), await SealAsync(Ireland, Ledger));
        await Fails(() => OpenAsync(Ireland, blobOfHere), "AccessDeniedException");
        await Fails(() => OpenAsync(Virginia, blobOfThere), "AccessDeniedException");
    }

    protected override async Task FixedAsync()
    {
        var primary = ArnOf(await NewKeyAsync(Virginia));
        await Virginia.CreateAliasAsync(Ledger, primary);
        Assert.Equal(primary, await new Fixed.SelfMadeKey(Virginia, Virginia, primary).GetOrCreateAsync());

        var replica = await new Fixed.SelfMadeKey(Ireland, Virginia, primary).GetOrCreateAsync();
        Assert.Equal(replica, await new Fixed.SelfMadeKey(Ireland, Virginia, primary).GetOrCreateAsync());
        await CarriesOverAsync(Ledger);
        Assert.Equal(Secret, await OpenAsync(Virginia, await SealAsync(Ireland, Ledger)));
    }
}
