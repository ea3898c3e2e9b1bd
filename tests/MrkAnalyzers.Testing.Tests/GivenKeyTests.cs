namespace MrkAnalyzers.Testing.Tests;

/// <summary>Keys of known IDs, and clients that somebody else makes.</summary>
public sealed class GivenKeyTests : KmsTest
{
    private const string FamilyId = "mrk-1234abcd12ab34cd56ef1234567890ab";
    private const string SingleId = "1234abcd-12ab-34cd-56ef-1234567890ab";

    [Fact]
    public async Task A_family_is_there_with_its_replicas_and_works_at_once()
    {
        Kms.AddKey(KeyArn(Virginia, FamilyId), Ireland, Tokyo);
        var blob = await EncryptAsync(Virginia, FamilyId);
        Assert.Equal("a secret", Text((await DecryptAsync(Ireland, blob)).Plaintext));
        var key = (await In(Tokyo).DescribeKeyAsync(FamilyId)).KeyMetadata;
        Assert.Equal(KeyState.Enabled, key.KeyState);
        Assert.Equal(MultiRegionKeyType.REPLICA, key.MultiRegionConfiguration.MultiRegionKeyType);
        Assert.Equal(KeyArn(Virginia, FamilyId), key.MultiRegionConfiguration.PrimaryKey.Arn);
    }

    [Fact]
    public async Task A_single_region_key_is_in_its_region_and_account_only()
    {
        Kms.AddKey(KeyArn(Ireland, SingleId, Stranger));
        Assert.False((await In(Ireland, Stranger).DescribeKeyAsync(SingleId)).KeyMetadata.MultiRegion);
        await Fails<NotFoundException>(() => In(Ireland).DescribeKeyAsync(SingleId));
        await Fails<NotFoundException>(() => In(Virginia, Stranger).DescribeKeyAsync(SingleId));
    }

    [Fact]
    public async Task It_is_as_good_as_a_created_one()
    {
        Kms.AddKey(KeyArn(Virginia, FamilyId));
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = FamilyId, ReplicaRegion = "eu-west-1" });
        await CreateAliasAsync(Virginia, "alias/given", FamilyId);
        await In(Virginia).EnableKeyRotationAsync(FamilyId);
        Clock.Advance(TimeSpan.FromDays(400));
        var blob = await EncryptAsync(Virginia, "alias/given");
        Assert.Equal("a secret", Text((await DecryptAsync(Ireland, blob)).Plaintext));
    }

    [Fact]
    public async Task It_survives_a_restart()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("state");
        new LocalKms(new LocalKmsOptions { StateFile = file }).AddKey(KeyArn(Virginia, FamilyId), Ireland);
        using var ireland = LocalKms.Load(file).CreateClient(Ireland);
        Assert.Equal(KeyArn(Ireland, FamilyId), (await ireland.DescribeKeyAsync(FamilyId)).KeyMetadata.Arn);
    }

    [Theory]
    [InlineData("alias/orders")]
    [InlineData(FamilyId)]
    [InlineData("arn:aws:kms:us-east-1:111122223333:alias/orders")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/mrk-short")]
    [InlineData("arn:aws:kms:us-east-1:1111:key/mrk-1234abcd12ab34cd56ef1234567890ab")]
    [InlineData("arn:aws-cn:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab")]
    [InlineData("arn:aws:kms:us-east-9:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab")]
    public void What_is_no_key_ARN_is_refused(string text) =>
        Assert.Contains(text, Assert.Throws<ArgumentException>(() => Kms.AddKey(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_is_added_once()
    {
        Kms.AddKey(KeyArn(Virginia, FamilyId));
        Assert.Throws<ArgumentException>(() => Kms.AddKey(KeyArn(Ireland, FamilyId)));
    }

    [Fact]
    public async Task Replicas_that_cannot_be_are_refused_and_leave_no_key()
    {
        Assert.Throws<ArgumentException>(() => Kms.AddKey(KeyArn(Virginia, SingleId), Ireland));
        Assert.Throws<ArgumentException>(() => Kms.AddKey(KeyArn(Virginia, FamilyId), Virginia));
        Assert.Throws<ArgumentException>(() => Kms.AddKey(KeyArn(Virginia, FamilyId), Ireland, Ireland));
        Assert.Throws<ArgumentException>(() => Kms.AddKey(KeyArn(Virginia, FamilyId), RegionEndpoint.CNNorth1));
        Assert.Empty((await In(Virginia).ListKeysAsync(new ListKeysRequest())).Keys);
    }

    [Fact]
    public async Task The_factory_brings_any_client_here()
    {
        Kms.AddKey(KeyArn(Virginia, FamilyId), Ireland);
        var config = new AmazonKeyManagementServiceConfig { RegionEndpoint = Ireland, HttpClientFactory = Kms.HttpClientFactory, Timeout = TimeSpan.FromSeconds(7) };
        using var client = new AmazonKeyManagementServiceClient("any", "any", config);
        Assert.Equal(KeyArn(Ireland, FamilyId), (await client.DescribeKeyAsync(FamilyId)).KeyMetadata.Arn);
    }
}
