using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("a call that names the alias there fails with `NotFoundException`", "An alias may be created as soon as the replica has been asked for")]
public sealed class MRK2002_AliasMissingInReplicaRegion : Scenario
{
    protected override Task MisuseAsync() => Fails<NotFoundException>(Misuse.AliasedKey.SpreadAsync);

    protected override async Task FixedAsync()
    {
        await Fixed.AliasedKey.SpreadAsync();
        await CarriesOverAsync("alias/catalogue");
        Assert.Equal(
            (await Virginia.DescribeKeyAsync("alias/catalogue")).KeyMetadata.KeyId,
            (await Ireland.DescribeKeyAsync("alias/catalogue")).KeyMetadata.KeyId);
    }
}
