namespace MrkAnalyzers.Tests.Scenarios;

[Claims("`ReplicateKey` of such a key fails", "A key that was created without has an ID without `mrk-` and stays a single-Region key for ever")]
public sealed class MRK5001_ReplicatesSingleRegionKey : Scenario
{
    protected override async Task MisuseAsync()
    {
        await Fails(() => new Misuse.Rollout(Virginia).RunAsync(["eu-west-1"]));
        Assert.DoesNotContain("mrk-", KeyOf("ReplicateKey"), StringComparison.Ordinal);
    }

    protected override async Task FixedAsync()
    {
        await new Fixed.Rollout(Virginia).RunAsync(["eu-west-1", "ap-northeast-1"]);
        await CarriesOverAsync(KeyOf("ReplicateKey"));
    }

    private string KeyOf(string operation) => Kms.Requests.First(request => request.Operation == operation).KeyId ?? "";
}
