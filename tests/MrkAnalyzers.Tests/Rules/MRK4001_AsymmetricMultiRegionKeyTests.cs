using Microsoft.CodeAnalysis.CodeFixes;
using MrkAnalyzers.Rules;
using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.AsymmetricMultiRegionKeyFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK4001_AsymmetricMultiRegionKeyTests
{
    [Fact]
    public Task Flags_an_RSA_key_for_encryption() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4001:KeySpec.RSA_4096|}, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
        """);

    [Fact]
    public Task Flags_a_spec_without_a_usage() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4001:KeySpec.RSA_2048|} });
        """);

    [Fact]
    public Task Flags_a_spec_written_as_text() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4001:"rsa_2048"|} });
        """);

    [Fact]
    public Task Flags_SM2() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4001:new KeySpec("SM2")|}, KeyUsage = "ENCRYPT_DECRYPT" });
        """);

    [Fact]
    public Task Flags_a_request_filled_step_by_step() => Verify.Statements("""
        var request = new CreateKeyRequest();
        request.KeySpec = {|MRK4001:KeySpec.RSA_3072|};
        request.MultiRegion = true;
        await kms.CreateKeyAsync(request);
        """);

    [Fact]
    public Task Flags_a_constant() => Verify.Members("""
        private const string Spec = "RSA_2048";

        public Task Create() => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4001:Spec|} });
        """);

    [Fact]
    public Task Accepts_a_symmetric_key() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.SYMMETRIC_DEFAULT });
        """);

    [Fact]
    public Task Accepts_a_key_without_a_spec() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
        """);

    [Fact]
    public Task Accepts_a_single_Region_RSA_key() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.RSA_2048, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
        """);

    [Fact]
    public Task Accepts_an_HMAC_key() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.HMAC_256, KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC });
        """);

    [Fact]
    public Task Accepts_a_spec_of_the_caller() => Verify.Members("""
        public Task Create(KeySpec spec) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = spec });
        """);

    [Fact]
    public Task Accepts_a_usage_of_the_caller() => Verify.Members("""
        public Task Create(KeyUsageType usage) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.RSA_2048, KeyUsage = usage });
        """);

    [Fact]
    public async Task Says_that_it_changes_the_key_type() => Assert.Equal(
        ["Make the key symmetric: SYMMETRIC_DEFAULT (changes the key type)"],
        await Fix.Titles(Verify.InMethod("await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.RSA_2048 });")));

    [Fact]
    public void Takes_no_part_in_Fix_All() => Assert.Null(new AsymmetricMultiRegionKeyFix().GetFixAllProvider());

    [Theory]
    [InlineData("{|MRK4001:KeySpec.RSA_2048|}", "KeySpec.SYMMETRIC_DEFAULT")]
    [InlineData("{|MRK4001:Amazon.KeyManagementService.KeySpec.RSA_2048|}", "Amazon.KeyManagementService.KeySpec.SYMMETRIC_DEFAULT")]
    [InlineData("{|MRK4001:\"RSA_2048\"|}", "\"SYMMETRIC_DEFAULT\"")]
    [InlineData("({|MRK4001:\"RSA_2048\"|})", "(\"SYMMETRIC_DEFAULT\")")]
    [InlineData("{|MRK4001:(KeySpec)\"RSA_2048\"|}", "(KeySpec)\"SYMMETRIC_DEFAULT\"")]
    [InlineData("{|MRK4001:new KeySpec(\"RSA_2048\")|}", "new KeySpec(\"SYMMETRIC_DEFAULT\")")]
    [InlineData("{|MRK4001:new(\"RSA_2048\")|}", "new(\"SYMMETRIC_DEFAULT\")")]
    [InlineData("{|MRK4001:KeySpec.FindValue(\"RSA_2048\")|}", "KeySpec.FindValue(\"SYMMETRIC_DEFAULT\")")]
    public Task Keeps_the_style_and_everything_else(string before, string after) => Fix.Statements(
        $$"""
        await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "archive",
            KeySpec = {{before}}, // as ordered
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
        });
        """,
        $$"""
        await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "archive",
            KeySpec = {{after}}, // as ordered
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
        });
        """);

    [Fact]
    public Task Replaces_a_local_that_is_dead_then() => Fix.Statements(
        """
        var spec = KeySpec.RSA_2048;
        var request = new CreateKeyRequest { MultiRegion = true };
        request.KeySpec = {|MRK4001:spec|};
        await kms.CreateKeyAsync(request);
        """,
        """
        var request = new CreateKeyRequest { MultiRegion = true };
        request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
        await kms.CreateKeyAsync(request);
        """);

    [Fact]
    public Task Keeps_a_constant_that_another_key_uses() => Fix.Members(
        """
        private const string Spec = "RSA_2048";

        public Task Create() => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4001:Spec|} });

        public Task CreateLocal() => kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = Spec });
        """,
        """
        private const string Spec = "RSA_2048";

        public Task Create() => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.SYMMETRIC_DEFAULT });

        public Task CreateLocal() => kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = Spec });
        """);

    [Fact]
    public Task Offers_nothing_where_the_request_serves_other_keys() => Fix.NothingInMembers("""
        public Task CreateArchive() => Create({|MRK4001:KeySpec.RSA_2048|});

        public Task CreateMail() => Create(KeySpec.SYMMETRIC_DEFAULT);

        private Task Create(KeySpec spec) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = spec });
        """);
}
