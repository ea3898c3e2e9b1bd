using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.HardcodedMultiRegionDecryptKeyFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK1002_HardcodedMultiRegionDecryptKeyTests
{
    [Fact]
    public Task Flags_a_multi_Region_key_ID() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1002:"mrk-1234abcd12ab34cd56ef1234567890ab"|} });
        """);

    [Fact]
    public Task Flags_an_ARN_whose_Region_is_filled_in() => Verify.Members("""
        public Task Open(MemoryStream blob, string region) => kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
            KeyId = {|MRK1002:$"arn:aws:kms:{region}:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"|},
        });
        """);

    [Fact]
    public Task Flags_the_source_key_of_ReEncrypt() => Verify.Statements("""
        await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = blob, SourceKeyId = {|MRK1002:"mrk-1234abcd12ab34cd56ef1234567890ab"|}, DestinationKeyId = "mrk-99" });
        """);

    [Fact]
    public Task Flags_a_constant_at_its_use() => Verify.Members("""
        private const string Family = "mrk-1234abcd12ab34cd56ef1234567890ab";

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1002:Family|} });
        """);

    [Fact]
    public Task Flags_each_branch_that_names_one() => Verify.Members("""
        public Task Open(MemoryStream blob, bool old)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            if (old)
            {
                request.KeyId = {|MRK1002:"mrk-00"|};
            }
            else
            {
                request.KeyId = {|MRK1002:"mrk-11"|};
            }

            return kms.DecryptAsync(request);
        }
        """);

    [Fact]
    public Task Flags_a_request_that_a_factory_makes() => Verify.Members("""
        public Task Open(MemoryStream blob) => kms.DecryptAsync(Request(blob));

        private static DecryptRequest Request(MemoryStream blob) => new() { CiphertextBlob = blob, KeyId = {|MRK1002:"mrk-1234abcd12ab34cd56ef1234567890ab"|} };
        """);

    [Fact]
    public Task Accepts_a_ciphertext_that_names_its_key() => Verify.Statements("""
        await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = blob, DestinationKeyId = "mrk-99" });
        """);

    [Fact]
    public Task Accepts_a_key_from_the_caller() => Verify.Members("""
        public Task Open(MemoryStream blob, string id) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = "mrk-" + id });
        """);

    [Fact]
    public Task Accepts_a_key_from_configuration() => Verify.Members("""
        public Task Open(MemoryStream blob, IConfiguration configuration) =>
            kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = configuration.GetSection("Kms")["Family"] });
        """);

    [Fact]
    public Task Accepts_a_key_on_GenerateDataKey() => Verify.Statements("""
        await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", KeySpec = DataKeySpec.AES_256 });
        """);

    [Fact]
    public Task Accepts_an_asymmetric_algorithm() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", EncryptionAlgorithm = "RSAES_OAEP_SHA_1" });
        """);

    [Fact]
    public Task Accepts_a_property_that_is_set_elsewhere() => Verify.Members("""
        public string Family { get; set; } = "mrk-1234abcd12ab34cd56ef1234567890ab";

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = Family });
        """);

    [Fact]
    public async Task Says_what_the_fix_drops() => Assert.Equal(
        ["Let the ciphertext name its key: remove SourceKeyId and the check that KMS makes with it (compare response.SourceKeyId instead)"],
        await Fix.Titles(Verify.InMethod("""
            await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = blob, SourceKeyId = "mrk-00", DestinationKeyId = "mrk-99" });
            """)));

    [Fact]
    public Task Lets_the_ciphertext_name_its_key() => Fix.Statements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
            KeyId = {|MRK1002:"mrk-1234abcd12ab34cd56ef1234567890ab"|},
        });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
        });
        """);

    [Fact]
    public Task Fixes_all_branches() => Fix.Members(
        """
        public Task Open(MemoryStream blob, bool old)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            switch (old)
            {
                case true:
                    request.KeyId = {|MRK1002:"mrk-00"|};
                    break;
                default:
                    request.KeyId = {|MRK1002:"mrk-11"|};
                    break;
            }

            return kms.DecryptAsync(request);
        }
        """,
        """
        public Task Open(MemoryStream blob, bool old)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            switch (old)
            {
                case true:
                    break;
                default:
                    break;
            }

            return kms.DecryptAsync(request);
        }
        """);

    [Fact]
    public Task Removes_a_conditional_key_with_its_local() => Fix.Members(
        """
        public Task Open(MemoryStream blob, bool old)
        {
            var key = old ? "mrk-00" : "mrk-11";
            return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1002:key|} });
        }
        """,
        """
        public Task Open(MemoryStream blob, bool old)
        {
            return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        }
        """);

    [Fact]
    public Task Takes_the_key_from_configuration_everywhere() => Fix.Members(
        """
        protected readonly IConfiguration settings = null!;

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1002:"mrk-00"|}, CiphertextBlob = blob });

        public Task Try(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1002:"mrk-00"|}, CiphertextBlob = blob, DryRun = true });
        """,
        """
        protected readonly IConfiguration settings = null!;

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = settings["Kms:KeyId"], CiphertextBlob = blob });

        public Task Try(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = settings["Kms:KeyId"], CiphertextBlob = blob, DryRun = true });
        """,
        "KeyFromConfiguration");
}
