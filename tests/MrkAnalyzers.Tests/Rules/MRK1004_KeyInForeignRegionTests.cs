using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.KeyInForeignRegionFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK1004_KeyInForeignRegionTests
{
    [Fact]
    public Task Flags_a_key_of_another_Region_on_Encrypt() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.EncryptAsync(new EncryptRequest { Plaintext = blob, KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/mrk-00"|} });
        """);

    [Fact]
    public Task Flags_an_alias_of_another_Region() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.EncryptAsync(new EncryptRequest { Plaintext = blob, KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:alias/archive"|} });
        """);

    [Fact]
    public Task Flags_Decrypt_once() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/mrk-00"|} });
        """);

    [Fact]
    public Task Flags_an_overload_that_takes_text() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.DescribeKeyAsync({|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/mrk-00"|});
        """);

    [Fact]
    public Task Flags_a_Region_of_the_clients_configuration() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.APSoutheast2 });
        await client.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"|} });
        """);

    [Fact]
    public Task Flags_a_key_that_must_be_an_ARN() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.RetireGrantAsync(new RetireGrantRequest { GrantId = "1", KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/mrk-00"|} });
        """);

    [Fact]
    public Task Accepts_a_key_of_the_clients_Region() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        await client.EncryptAsync(new EncryptRequest { Plaintext = blob, KeyId = "arn:aws:kms:eu-west-1:111122223333:key/mrk-00" });
        """);

    [Fact]
    public Task Accepts_a_key_ID_without_a_Region() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.EncryptAsync(new EncryptRequest { Plaintext = blob, KeyId = "mrk-00" });
        """);

    [Fact]
    public Task Accepts_any_key_where_the_clients_Region_is_not_known() => Verify.Statements("""
        await kms.EncryptAsync(new EncryptRequest { Plaintext = blob, KeyId = "arn:aws:kms:eu-west-1:111122223333:key/mrk-00" });
        """);

    [Fact]
    public Task Accepts_a_client_of_the_environments_Region() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient();
        await client.EncryptAsync(new EncryptRequest { Plaintext = blob, KeyId = "arn:aws:kms:eu-west-1:111122223333:key/mrk-00" });
        """);

    [Fact]
    public Task Accepts_a_client_with_an_endpoint_of_its_own() => Verify.Statements("""
        using var client = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { ServiceURL = "http://localhost:4566" });
        await client.EncryptAsync(new EncryptRequest { Plaintext = blob, KeyId = "arn:aws:kms:eu-west-1:111122223333:key/mrk-00" });
        """);

    [Fact]
    public Task Accepts_an_ARN_whose_Region_is_filled_in() => Verify.Members("""
        public Task Close(MemoryStream text, RegionEndpoint region) => new AmazonKeyManagementServiceClient(region)
            .EncryptAsync(new EncryptRequest { Plaintext = text, KeyId = $"arn:aws:kms:{region.SystemName}:111122223333:key/mrk-00" });
        """);

    [Fact]
    public async Task Says_where_the_ID_is_looked_up() => Assert.Equal(
        ["Name the key by its multi-Region ID 'mrk-00' (looked up in the caller's account, in the Region that is called)"],
        await Fix.Titles(Verify.InMethod("""
            using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            await client.DescribeKeyAsync("arn:aws:kms:eu-west-1:111122223333:key/mrk-00");
            """)));

    [Fact]
    public Task Shortens_an_ARN_to_the_key_ID() => Fix.Statements(
        """
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.EncryptAsync(new EncryptRequest
        {
            KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/mrk-00"|}, // the archive's
            Plaintext = blob,
        });
        """,
        """
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.EncryptAsync(new EncryptRequest
        {
            KeyId = "mrk-00", // the archive's
            Plaintext = blob,
        });
        """);

    [Fact]
    public Task Removes_the_declaration_that_an_argument_was_all_to_name() => Fix.Members(
        """
        private readonly string key = "arn:aws:kms:eu-west-1:111122223333:key/mrk-00";

        public async Task Describe()
        {
            using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            const string local = "arn:aws:kms:eu-west-1:111122223333:key/mrk-11";
            await client.DescribeKeyAsync({|MRK1004:local|});
            await client.DescribeKeyAsync({|MRK1004:key|});
        }
        """,
        """
        public async Task Describe()
        {
            using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            await client.DescribeKeyAsync("mrk-11");
            await client.DescribeKeyAsync("mrk-00");
        }
        """);

    [Fact]
    public Task Leaves_a_reminder_on_Decrypt() => Fix.Statements(
        """
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/mrk-00"|} });
        """,
        """
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1002:"mrk-00"|} });
        """);

    [Fact]
    public Task Fixes_all_in_one_request() => Fix.Statements(
        """
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = blob,
            SourceKeyId = ({|MRK1004:@"arn:aws:kms:eu-west-1:111122223333:key/mrk-00"|}),
            DestinationKeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/mrk-11"|},
        });
        await client.DescribeKeyAsync({|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/mrk-11"|});
        """,
        """
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = blob,
            SourceKeyId = ({|MRK1002:"mrk-00"|}),
            DestinationKeyId = "mrk-11",
        });
        await client.DescribeKeyAsync("mrk-11");
        """);

    [Theory]
    [InlineData("\"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"")]
    [InlineData("\"arn:aws:kms:eu-west-1:111122223333:alias/mrk-00\"")]
    public Task Offers_nothing_but_for_a_multi_Region_key(string key) => Fix.NothingInStatements($$"""
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = {|MRK1004:{{key}}|} });
        """);

    [Fact]
    public Task Writes_the_key_ID_where_the_ARN_was_named() => Fix.Members(
        """
        private const string Key = "arn:aws:kms:eu-west-1:111122223333:key/mrk-00";

        public async Task Run(string account)
        {
            using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = {|MRK1004:Key|} });
            await client.DescribeKeyAsync({|MRK1004:$"arn:aws:kms:eu-west-1:{account}:key/mrk-00"|});
        }
        """,
        """
        public async Task Run(string account)
        {
            using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = "mrk-00" });
            await client.DescribeKeyAsync("mrk-00");
        }
        """);

    [Fact]
    public Task Offers_nothing_where_other_callers_give_other_keys() => Fix.NothingInMembers("""
        public async Task Run(string other)
        {
            using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            const string Key = "arn:aws:kms:eu-west-1:111122223333:key/mrk-00";
            await Describe(client, {|MRK1004:Key|});
            await Describe(client, other);
        }

        private static Task Describe(IAmazonKeyManagementService client, string key) => client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = key });
        """);

    [Fact]
    public Task Offers_nothing_where_the_key_must_be_an_ARN() => Fix.NothingInStatements("""
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        await client.RetireGrantAsync(new RetireGrantRequest { GrantId = "1", KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:key/mrk-00"|} });
        """);
}
