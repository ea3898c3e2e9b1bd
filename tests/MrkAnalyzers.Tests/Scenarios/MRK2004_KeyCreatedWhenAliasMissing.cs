namespace MrkAnalyzers.Tests.Scenarios;

[Claims("in the next Region it is missing, and the same code creates a second key there", "encryption succeeds in both Regions, and what one encrypted the other cannot decrypt")]
public sealed class MRK2004_KeyCreatedWhenAliasMissing : Scenario
{
    private const string Orders = "alias/orders";

    protected override async Task MisuseAsync()
    {
        var here = await new Misuse.SelfMadeKey(Virginia).GetOrCreateAsync(Orders);
        Assert.Equal(here, await new Misuse.SelfMadeKey(Virginia).GetOrCreateAsync(Orders));
        var there = await new Misuse.SelfMadeKey(Ireland).GetOrCreateAsync(Orders);

        Assert.NotEqual(here.Split('/')[1], there.Split('/')[1]);
        var (blobOfHere, blobOfThere) = (await SealAsync(Virginia, Orders), await SealAsync(Ireland, Orders));
        await Fails(() => OpenAsync(Ireland, blobOfHere), "AccessDeniedException");
        await Fails(() => OpenAsync(Virginia, blobOfThere), "AccessDeniedException");
    }

    protected override async Task FixedAsync()
    {
        var primary = ArnOf(await NewKeyAsync(Virginia));
        await Virginia.CreateAliasAsync(Orders, primary);
        Assert.Equal(primary, await new Fixed.SelfMadeKey(Virginia, Virginia, primary).GetOrCreateAsync(Orders));

        var replica = await new Fixed.SelfMadeKey(Ireland, Virginia, primary).GetOrCreateAsync(Orders);
        Assert.Equal(replica, await new Fixed.SelfMadeKey(Ireland, Virginia, primary).GetOrCreateAsync(Orders));
        await CarriesOverAsync(Orders);
        Assert.Equal(Secret, await OpenAsync(Virginia, await SealAsync(Ireland, Orders)));
    }
}
