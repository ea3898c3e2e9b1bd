namespace MrkAnalyzers.Tests.Scenarios;

[Claims("`CreateKey` with both `MultiRegion` and a custom key store fails")]
public sealed class MRK5002_MultiRegionInCustomKeyStore : Scenario
{
    protected override async Task MisuseAsync()
    {
        await Fails(() => new Misuse.HsmKeys(Virginia).CreateAsync("cks-1234567890abcdef0"), "UnsupportedOperationException");
        Assert.Contains("multi-Region key in a custom key store", await MessageAsync(), StringComparison.Ordinal);
    }

    protected override async Task FixedAsync()
    {
        await new Fixed.HsmKeys(Virginia).CreateAsync();
        var keyId = Kms.Requests.Last(static request => request.Operation == "CreateKey").KeyArn ?? "";
        await ReplicateAsync(keyId);
        await CarriesOverAsync(keyId);
    }

    // The local KMS has no custom key stores at all; it says which of the two it refuses.
    private async Task<string> MessageAsync() => (await Record.ExceptionAsync(() => new Misuse.HsmKeys(Virginia).CreateAsync("cks-1234567890abcdef0")))?.Message ?? "";
}
