using MrkAnalyzers.Rules;
using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.DataKeySpecAsKeySpecFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK4003_DataKeySpecAsKeySpecTests
{
    [Theory]
    [InlineData("\"AES_256\"")]
    [InlineData("\"aes_128\"")]
    [InlineData("new KeySpec(\"AES_256\")")]
    [InlineData("KeySpec.FindValue(\"AES_256\")")]
    [InlineData("DataKeySpec.AES_256.Value")]
    [InlineData("(string)DataKeySpec.AES_128")]
    [InlineData("DataKeySpec.AES_256.ToString()")]
    [InlineData("new(DataKeySpec.AES_256)")]
    public Task Flags_it_however_it_is_written(string spec) => Verify.Statements($$"""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4003:{{spec}}|} });
        """);

    [Fact]
    public Task Flags_the_key_of_one_Region() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = {|MRK4003:"AES_256"|}, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
        """);

    [Fact]
    public Task Flags_the_argument_of_a_caller() => Verify.Members("""
        public Task CreateArchive() => Create({|MRK4003:"AES_256"|});

        private Task Create(string spec) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = spec });
        """);

    [Fact]
    public Task Flags_the_name_of_an_enumeration_member() => Verify.Source("""
        public enum Cipher { AES_128, AES_256 }

        public class Vault(IAmazonKeyManagementService kms)
        {
            public Task Create() => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4003:Cipher.AES_256.ToString()|} });
        }
        """);

    [Fact]
    public Task Accepts_the_spec_of_a_symmetric_key() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = "symmetric_default" });
        """);

    [Fact]
    public Task Accepts_the_spec_of_a_data_key() => Verify.Statements("""
        await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", KeySpec = "AES_256" });
        """);

    [Fact]
    public Task Accepts_a_spec_that_a_caller_out_of_sight_gives() => Verify.Members("""
        public Task Create(string spec) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = spec });
        """);

    [Fact]
    public Task Accepts_a_default_that_configuration_overrides() => Verify.Members("""
        public Task Create(IConfiguration configuration) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = configuration["Kms:KeySpec"] ?? "AES_256" });
        """);

    [Fact]
    public Task Accepts_a_spec_that_is_replaced() => Verify.Statements("""
        var request = new CreateKeyRequest { MultiRegion = true, KeySpec = "AES_256" };
        request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
        await kms.CreateKeyAsync(request);
        """);

    [Fact]
    public Task Accepts_it_in_a_description() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Description = "AES_256" });
        """);

    [Fact]
    public Task Accepts_a_request_of_another_SDK() => Verify.Source("""
        namespace Elsewhere
        {
            public class CreateKeyRequest
            {
                public string? KeySpec { get; set; }
            }

            public class Vault
            {
                public object Create() => new CreateKeyRequest { KeySpec = "AES_256" };
            }
        }
        """);

    [Theory]
    [InlineData("{|MRK4003:\"AES_256\"|}", "\"SYMMETRIC_DEFAULT\"")]
    [InlineData("{|MRK4003:new KeySpec(\"AES_256\")|}", "new KeySpec(\"SYMMETRIC_DEFAULT\")")]
    [InlineData("{|MRK4003:DataKeySpec.AES_256.Value|}", "KeySpec.SYMMETRIC_DEFAULT")]
    public Task Writes_the_spec_of_a_symmetric_key(string before, string after) => Fix.Statements(
        $$"""
        await kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = {{before}}, // the archive's
            MultiRegion = true,
        });
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = {{before}} });
        """,
        $$"""
        await kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = {{after}}, // the archive's
            MultiRegion = true,
        });
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = {{after}} });
        """);

    [Fact]
    public Task Keeps_the_constant_that_a_data_key_uses() => Fix.Members(
        """
        private const string Cipher = "AES_256";

        public Task Create() => kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = {|MRK4003:Cipher|} });

        public Task CreateDataKey(string key) => kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key, KeySpec = Cipher });
        """,
        """
        private const string Cipher = "AES_256";

        public Task Create() => kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.SYMMETRIC_DEFAULT });

        public Task CreateDataKey(string key) => kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key, KeySpec = Cipher });
        """);
}
