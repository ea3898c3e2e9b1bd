using MrkAnalyzers.Shared;

namespace MrkAnalyzers.Tests.Kms;

/// <summary>The grammar of key identifiers, as KMS's Developer Guide and the AWS Encryption SDK's specification give it.</summary>
public sealed class KeyIdentifierTests
{
    [Theory]
    [InlineData("1234abcd-12ab-34cd-56ef-1234567890ab", nameof(KeyIdentifierForm.KeyId), "1234abcd-12ab-34cd-56ef-1234567890ab", false)]
    [InlineData("mrk-1234abcd12ab34cd56ef1234567890ab", nameof(KeyIdentifierForm.KeyId), "mrk-1234abcd12ab34cd56ef1234567890ab", true)]
    [InlineData("alias/ExampleAlias", nameof(KeyIdentifierForm.AliasName), "alias/ExampleAlias", false)]
    [InlineData("alias/aws/s3", nameof(KeyIdentifierForm.AliasName), "alias/aws/s3", false)]
    [InlineData("alias/mrk-orders", nameof(KeyIdentifierForm.AliasName), "alias/mrk-orders", false)]

    // Placeholders and test doubles are read like the real thing; so is the guide's example with a digit too many.
    [InlineData("mrk-example", nameof(KeyIdentifierForm.KeyId), "mrk-example", true)]
    [InlineData("mrk-1234abcd12ab34cd56ef12345678990ab", nameof(KeyIdentifierForm.KeyId), "mrk-1234abcd12ab34cd56ef12345678990ab", true)]
    [InlineData("my-key", nameof(KeyIdentifierForm.KeyId), "my-key", false)]
    public void Reads_an_identifier_without_a_Region(string text, string form, string resource, bool isMultiRegion)
    {
        var identifier = KeyIdentifier.Parse(text);
        Assert.NotNull(identifier);
        Assert.Equal((form, resource, isMultiRegion, false), (identifier.Form.ToString(), identifier.Resource, identifier.IsMultiRegion, identifier.IsArn));
        Assert.Equal(("", "", ""), (identifier.Partition, identifier.Region, identifier.Account));
    }

    [Theory]
    [InlineData("arn:aws:kms:us-east-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "aws", "us-east-2", "111122223333", "1234abcd-12ab-34cd-56ef-1234567890ab", false, false)]
    [InlineData("arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", "aws", "eu-west-1", "111122223333", "mrk-1234abcd12ab34cd56ef1234567890ab", false, true)]
    [InlineData("arn:aws-cn:kms:cn-northwest-1:111122223333:key/mrk-1", "aws-cn", "cn-northwest-1", "111122223333", "mrk-1", false, true)]
    [InlineData("arn:aws-us-gov:kms:us-gov-west-1:111122223333:alias/a/b", "aws-us-gov", "us-gov-west-1", "111122223333", "alias/a/b", true, false)]
    [InlineData("arn:aws-eusc:kms:eusc-de-east-1:111122223333:alias/mrk-orders", "aws-eusc", "eusc-de-east-1", "111122223333", "alias/mrk-orders", true, false)]
    public void Reads_an_ARN(string text, string partition, string region, string account, string resource, bool isAlias, bool isMultiRegion)
    {
        var identifier = KeyIdentifier.Parse(text);
        Assert.NotNull(identifier);
        Assert.True(identifier.IsArn);
        Assert.Equal((partition, region, account, resource), (identifier.Partition, identifier.Region, identifier.Account, identifier.Resource));
        Assert.Equal((isAlias, isMultiRegion), (identifier.IsAlias, identifier.IsMultiRegion));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two words")]
    [InlineData("alias/")]
    [InlineData("name:with:colons")]
    [InlineData("arn:")]
    [InlineData("arn:aws:s3:us-east-1:111122223333:key/mrk-1")]
    [InlineData("arn:aws:kms::111122223333:key/mrk-1")]
    [InlineData("arn:aws:kms:us-east-1::key/mrk-1")]
    [InlineData("arn::kms:us-east-1:111122223333:key/mrk-1")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:alias/")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:grant/1")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/mrk-1:more")]
    [InlineData("arn:aws:kms:us-east-1:111122223333")]
    public void Text_of_another_form_is_no_identifier(string text) => Assert.Null(KeyIdentifier.Parse(text));

    // Prefixes are written in small letters; KMS compares them as they are.
    [Theory]
    [InlineData("MRK-1234abcd12ab34cd56ef1234567890ab")]
    [InlineData("Alias/orders")]
    public void Case_matters(string text)
    {
        var identifier = KeyIdentifier.Parse(text);
        Assert.NotNull(identifier);
        Assert.Equal((KeyIdentifierForm.KeyId, false, false), (identifier.Form, identifier.IsMultiRegion, identifier.IsAlias));
    }
}
