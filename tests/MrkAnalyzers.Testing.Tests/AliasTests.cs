namespace MrkAnalyzers.Testing.Tests;

public sealed class AliasTests : KmsTest
{
    [Fact]
    public async Task An_alias_belongs_to_one_Region()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await CreateAliasAsync(Virginia, "alias/orders", keyId);
        Assert.Equal(KeyArn(Virginia, keyId), (await In(Virginia).DescribeKeyAsync("alias/orders")).KeyMetadata.Arn);
        await Fails<NotFoundException>(() => In(Ireland).DescribeKeyAsync("alias/orders"));
        var other = await CreateKeyAsync(Ireland);
        await CreateAliasAsync(Ireland, "alias/orders", other.KeyId);
        Assert.Equal(other.Arn, (await In(Ireland).DescribeKeyAsync("alias/orders")).KeyMetadata.Arn);
    }

    [Fact]
    public async Task An_alias_and_its_key_are_in_the_same_Region()
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails<NotFoundException>(() => CreateAliasAsync(Ireland, "alias/orders", key.KeyId));
        await Fails<NotFoundException>(() => CreateAliasAsync(Ireland, "alias/orders", key.Arn));
    }

    [Fact]
    public async Task A_name_is_taken_once_per_Region()
    {
        var key = await CreateKeyAsync(Virginia);
        var arn = await CreateAliasAsync(Virginia, "alias/orders", key.KeyId);
        var exception = await Fails<AlreadyExistsException>(() => CreateAliasAsync(Virginia, "alias/orders", key.KeyId));
        Assert.Equal($"An alias with the name {arn} already exists", exception.Message);
        await CreateAliasAsync(Virginia, "alias/Orders", key.KeyId);
    }

    [Theory]
    [InlineData("orders", "Alias must start with the prefix \"alias/\". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html")]
    [InlineData("alias/", null)]
    [InlineData("alias/with space", null)]
    [InlineData("alias/with:colon", null)]
    [InlineData("alias/ümlaut", null)]
    [InlineData("alias/line\n", null)]
    public async Task A_name_has_the_documented_form(string name, string? message)
    {
        var key = await CreateKeyAsync(Virginia);
        var exception = await Fails("ValidationException", () => CreateAliasAsync(Virginia, name, key.KeyId));
        Assert.Equal(message ?? exception.Message, exception.Message);
    }

    [Fact]
    public async Task A_name_has_at_most_256_characters()
    {
        var key = await CreateKeyAsync(Virginia);
        await CreateAliasAsync(Virginia, "alias/" + new string('a', 250), key.KeyId);
        await Fails("ValidationException", () => CreateAliasAsync(Virginia, "alias/" + new string('b', 251), key.KeyId));
    }

    [Fact]
    public async Task Names_under_alias_aws_are_reserved()
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails<InvalidAliasNameException>(() => CreateAliasAsync(Virginia, "alias/aws/s3", key.KeyId));
    }

    [Fact]
    public async Task A_key_has_at_most_fifty_aliases()
    {
        var key = await CreateKeyAsync(Virginia);
        for (var i = 0; i < 50; i++)
        {
            await CreateAliasAsync(Virginia, $"alias/{i}", key.KeyId);
        }

        await Fails<LimitExceededException>(() => CreateAliasAsync(Virginia, "alias/more", key.KeyId));
        var other = await CreateKeyAsync(Virginia);
        await CreateAliasAsync(Virginia, "alias/more", other.KeyId);
        await Fails<LimitExceededException>(() => In(Virginia).UpdateAliasAsync(new UpdateAliasRequest { AliasName = "alias/more", TargetKeyId = key.KeyId }));
        await In(Virginia).UpdateAliasAsync(new UpdateAliasRequest { AliasName = "alias/1", TargetKeyId = key.KeyId });
    }

    [Fact]
    public async Task An_alias_moves_to_a_key_of_the_same_type_and_usage()
    {
        var key = await CreateKeyAsync(Virginia);
        var other = await CreateKeyAsync(Virginia);
        var mac = await CreateKeyAsync(Virginia, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC);
        await CreateAliasAsync(Virginia, "alias/orders", key.KeyId);
        Clock.Advance(TimeSpan.FromHours(1));
        await In(Virginia).UpdateAliasAsync(new UpdateAliasRequest { AliasName = "alias/orders", TargetKeyId = other.Arn });
        var alias = Assert.Single((await In(Virginia).ListAliasesAsync(new ListAliasesRequest())).Aliases);
        Assert.Equal(other.KeyId, alias.TargetKeyId);
        Assert.Equal(TimeSpan.FromHours(1), alias.LastUpdatedDate - alias.CreationDate);
        await Fails("ValidationException", () => In(Virginia).UpdateAliasAsync(new UpdateAliasRequest { AliasName = "alias/orders", TargetKeyId = mac.KeyId }));
    }

    [Fact]
    public async Task A_missing_alias_can_neither_move_nor_go()
    {
        var key = await CreateKeyAsync(Virginia);
        var message = $"Alias arn:aws:kms:us-east-1:{Account}:alias/none is not found.";
        Assert.Equal(message, (await Fails<NotFoundException>(() => In(Virginia).DeleteAliasAsync("alias/none"))).Message);
        Assert.Equal(message, (await Fails<NotFoundException>(
            () => In(Virginia).UpdateAliasAsync(new UpdateAliasRequest { AliasName = "alias/none", TargetKeyId = key.KeyId }))).Message);
    }

    [Fact]
    public async Task A_deleted_alias_leaves_its_key_alone()
    {
        var key = await CreateKeyAsync(Virginia);
        await CreateAliasAsync(Virginia, "alias/orders", key.KeyId);
        await In(Virginia).DeleteAliasAsync("alias/orders");
        await Fails<NotFoundException>(() => In(Virginia).DescribeKeyAsync("alias/orders"));
        Assert.Equal(KeyState.Enabled, (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata.KeyState);
    }

    [Fact]
    public async Task Aliases_are_listed_for_all_keys_or_one()
    {
        var key = await CreateKeyAsync(Virginia);
        var other = await CreateKeyAsync(Virginia);
        var arn = await CreateAliasAsync(Virginia, "alias/a", key.KeyId);
        await CreateAliasAsync(Virginia, "alias/b", other.KeyId);
        Assert.Equal(["alias/a", "alias/b"], (await In(Virginia).ListAliasesAsync(new ListAliasesRequest())).Aliases.Select(static alias => alias.AliasName));
        Assert.Equal(arn, Assert.Single((await In(Virginia).ListAliasesAsync(new ListAliasesRequest { KeyId = key.Arn })).Aliases).AliasArn);
    }
}
