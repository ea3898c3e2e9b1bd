namespace MrkAnalyzers.Runtime.Tests;

public sealed class MultiRegionKeyTests
{
    private const string Arn = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

    [Fact]
    public void A_key_ARN_gives_partition_account_and_id()
    {
        var key = MultiRegionKey.Parse(Arn);
        Assert.Equal(("aws", "111122223333", "mrk-1234abcd12ab34cd56ef1234567890ab"), (key.Partition, key.AccountId, key.KeyId));
        Assert.Equal("arn:aws:kms:*:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", key.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("mrk-1234abcd12ab34cd56ef1234567890ab")]
    [InlineData("alias/mrk-1234")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:alias/mrk-1234")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData("arn:aws:s3:us-east-1:111122223333:key/mrk-1234")]
    [InlineData("arn:aws:kms::111122223333:key/mrk-1234")]
    [InlineData("arn:aws:kms:us-east-1::key/mrk-1234")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/mrk-1234 ")]
    public void Anything_else_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => MultiRegionKey.Parse(text));
        Assert.False(MultiRegionKey.TryParse(text, out var key));
        Assert.Null(key);
        Assert.False(MultiRegionKey.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => MultiRegionKey.Parse(null!));
    }

    [Fact]
    public void The_ARN_elsewhere_differs_in_the_Region_only()
    {
        var key = MultiRegionKey.Parse(Arn);
        Assert.Equal("arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", key.ArnIn(RegionEndpoint.EUWest1));
        Assert.Throws<ArgumentException>(() => key.ArnIn(RegionEndpoint.CNNorth1));
        Assert.Throws<ArgumentNullException>(() => key.ArnIn((RegionEndpoint)null!));
    }

    [Theory]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", true)]
    [InlineData("arn:aws:kms:ap-northeast-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", true)]
    [InlineData("arn:aws-cn:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", false)]
    [InlineData("arn:aws:kms:us-east-1:444455556666:key/mrk-1234abcd12ab34cd56ef1234567890ab", false)]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/mrk-ffffabcd12ab34cd56ef1234567890ab", false)]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/MRK-1234abcd12ab34cd56ef1234567890ab", false)]
    [InlineData("arn:aws:kms:us-east-1:111122223333:alias/mrk-1234abcd12ab34cd56ef1234567890ab", false)]
    [InlineData("mrk-1234abcd12ab34cd56ef1234567890ab", false)]
    [InlineData(null, false)]
    public void Related_is_whatever_differs_in_the_Region_only(string? arn, bool related) =>
        Assert.Equal(related, MultiRegionKey.Parse(Arn).IsRelated(arn));

    [Fact]
    public void Keys_of_one_family_are_equal()
    {
        var one = MultiRegionKey.Parse(Arn);
        var other = MultiRegionKey.Parse(Arn.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal));
        Assert.Equal(one, other);
        Assert.True(one.Equals((object)other) && !one.Equals("arn"));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, MultiRegionKey.Parse(Arn.Replace("1111", "2222", StringComparison.Ordinal)));
    }
}
