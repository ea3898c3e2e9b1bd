namespace MrkAnalyzers.Tests.Rules;

public class MRK4002_AsymmetricMultiRegionSigningKeyTests
{
    [Theory]
    [InlineData("KeySpec.RSA_2048", "KeyUsageType.SIGN_VERIFY")]
    [InlineData("KeySpec.ECC_NIST_P256", "KeyUsageType.SIGN_VERIFY")]
    [InlineData("KeySpec.ECC_NIST_P384", "KeyUsageType.KEY_AGREEMENT")]
    [InlineData("\"ML_DSA_44\"", "\"SIGN_VERIFY\"")]
    public Task Flags_a_key_that_does_not_encrypt(string spec, string usage) => Verify.Statements($$"""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4002:{{spec}}|}, KeyUsage = {{usage}} });
        """);

    [Fact]
    public Task Flags_a_spec_that_cannot_encrypt_without_a_usage() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = {|MRK4002:KeySpec.ECC_NIST_P256|} });
        """);

    [Fact]
    public Task Flags_a_request_filled_step_by_step() => Verify.Statements("""
        var request = new CreateKeyRequest { KeyUsage = KeyUsageType.SIGN_VERIFY };
        request.MultiRegion = true;
        request.KeySpec = {|MRK4002:KeySpec.RSA_4096|};
        await kms.CreateKeyAsync(request);
        """);

    [Fact]
    public Task Accepts_a_single_Region_signing_key() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = false, KeySpec = KeySpec.ECC_NIST_P256, KeyUsage = KeyUsageType.SIGN_VERIFY });
        """);

    [Fact]
    public Task Accepts_a_symmetric_key() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.SYMMETRIC_DEFAULT, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
        """);

    [Fact]
    public Task Accepts_an_HMAC_key() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.HMAC_512, KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC });
        """);

    [Fact]
    public Task Accepts_a_choice_of_the_caller() => Verify.Members("""
        public Task Create(bool everywhere) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = everywhere, KeySpec = KeySpec.ECC_NIST_P256, KeyUsage = KeyUsageType.SIGN_VERIFY });
        """);

    [Fact]
    public Task Accepts_a_spec_of_the_caller() => Verify.Members("""
        public Task Create(KeySpec spec) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = spec, KeyUsage = KeyUsageType.SIGN_VERIFY });
        """);

    [Fact]
    public Task Accepts_a_key_of_another_library() => Verify.Source("""
        namespace Other;

        public class CreateKeyRequest
        {
            public bool MultiRegion { get; set; }

            public string KeySpec { get; set; } = "";
        }

        public class Vault
        {
            public CreateKeyRequest Request() => new CreateKeyRequest { MultiRegion = true, KeySpec = "ECC_NIST_P256" };
        }
        """);
}
