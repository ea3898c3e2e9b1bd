namespace MrkAnalyzers.Testing.Tests;

public sealed class PagingTests : KmsTest
{
    [Fact]
    public async Task Keys_come_in_pages_and_each_exactly_once()
    {
        var created = new HashSet<string>();
        for (var i = 0; i < 23; i++)
        {
            created.Add((await CreateKeyAsync(Virginia)).KeyId);
        }

        var listed = new List<string>();
        string? marker = null;
        do
        {
            var page = await In(Virginia).ListKeysAsync(new ListKeysRequest { Limit = 5, Marker = marker });
            Assert.InRange(page.Keys.Count, 1, 5);
            Assert.Equal(page.NextMarker is not null, page.Truncated);
            listed.AddRange(page.Keys.Select(static key => key.KeyId));
            marker = page.NextMarker;
        }
        while (marker is not null);

        Assert.Equal(23, listed.Count);
        Assert.True(created.SetEquals(listed));
    }

    [Fact]
    public async Task The_SDKs_paginators_walk_every_list()
    {
        var key = await CreateKeyAsync(Virginia);
        for (var i = 0; i < 7; i++)
        {
            await CreateAliasAsync(Virginia, $"alias/{i}", key.KeyId);
            await In(Virginia).TagResourceAsync(new TagResourceRequest { KeyId = key.KeyId, Tags = [new Tag { TagKey = $"t{i}", TagValue = "" }] });
            await In(Virginia).CreateGrantAsync(new CreateGrantRequest { KeyId = key.KeyId, GranteePrincipal = Stranger, RetiringPrincipal = Account, Operations = ["Decrypt"] });
            await In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = key.KeyId });
        }

        var paginators = In(Virginia).Paginators;
        Assert.Equal(7, await CountAsync(paginators.ListAliases(new ListAliasesRequest { Limit = 2 }).Aliases));
        Assert.Equal(7, await CountAsync(paginators.ListResourceTags(new ListResourceTagsRequest { KeyId = key.KeyId, Limit = 2 }).Tags));
        Assert.Equal(7, await CountAsync(paginators.ListGrants(new ListGrantsRequest { KeyId = key.KeyId, Limit = 2 }).Grants));
        Assert.Equal(7, await CountAsync(paginators.ListRetirableGrants(new ListRetirableGrantsRequest { RetiringPrincipal = Account, Limit = 2 }).Grants));
        Assert.Equal(7, await CountAsync(paginators.ListKeyRotations(new ListKeyRotationsRequest { KeyId = key.KeyId, Limit = 2 }).Rotations));
        Assert.Equal(1, await CountAsync(paginators.ListKeyPolicies(new ListKeyPoliciesRequest { KeyId = key.KeyId, Limit = 1 }).PolicyNames));
        Assert.Equal(1, await CountAsync(paginators.ListKeys(new ListKeysRequest { Limit = 1 }).Keys));
    }

    [Fact]
    public async Task A_full_last_page_is_not_truncated()
    {
        await CreateKeyAsync(Virginia);
        await CreateKeyAsync(Virginia);
        var page = await In(Virginia).ListKeysAsync(new ListKeysRequest { Limit = 2 });
        Assert.Equal((2, false), (page.Keys.Count, page.Truncated));
        Assert.Null(page.NextMarker);
    }

    [Fact]
    public async Task A_marker_survives_the_deletion_of_its_item()
    {
        var key = await CreateKeyAsync(Virginia);
        foreach (var name in new[] { "alias/a", "alias/b", "alias/c" })
        {
            await CreateAliasAsync(Virginia, name, key.KeyId);
        }

        var page = await In(Virginia).ListAliasesAsync(new ListAliasesRequest { Limit = 2 });
        await In(Virginia).DeleteAliasAsync("alias/b");
        page = await In(Virginia).ListAliasesAsync(new ListAliasesRequest { Limit = 2, Marker = page.NextMarker });
        Assert.Equal("alias/c", Assert.Single(page.Aliases).AliasName);
    }

    [Theory]
    [InlineData("no marker")]
    [InlineData("YWJj")]
    public async Task Text_that_is_no_marker_is_an_invalid_one(string marker) =>
        await Fails<InvalidMarkerException>(() => In(Virginia).ListKeysAsync(new ListKeysRequest { Marker = marker }));

    [Theory]
    [InlineData("ListKeys", 1000)]
    [InlineData("ListAliases", 100)]
    [InlineData("ListResourceTags", 50)]
    [InlineData("ListGrants", 100)]
    [InlineData("ListKeyRotations", 1000)]
    public async Task A_limit_has_its_documented_bounds(string operation, int largest)
    {
        var key = await CreateKeyAsync(Virginia);
        Func<int, Task<(int Status, System.Text.Json.JsonElement Body)>> list = limit => SendAsync(Virginia, operation, $$"""{"KeyId":"{{key.KeyId}}","Limit":{{limit}}}""");
        Assert.Equal(200, (await list(1)).Status);
        Assert.Equal(200, (await list(largest)).Status);
        Assert.Equal("ValidationException", ErrorOf((await list(0)).Body));
        Assert.Equal("ValidationException", ErrorOf((await list(largest + 1)).Body));
    }

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> items)
    {
        var count = 0;
        await foreach (var item in items)
        {
            count++;
        }

        return count;
    }
}
