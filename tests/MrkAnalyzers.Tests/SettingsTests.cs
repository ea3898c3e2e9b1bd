namespace MrkAnalyzers.Tests;

/// <summary>What the options of <c>.editorconfig</c> change, and what is said of those that change nothing.</summary>
public sealed class SettingsTests
{
    private const string Library = """
        namespace Acme;

        public class Vault
        {
            public byte[] Open(byte[] blob, string key) => throw new NotImplementedException();
            public byte[] Open(string token) => throw new NotImplementedException();
            public byte[] Seal(byte[] secret) => throw new NotImplementedException();
            public string SealText(byte[] secret) => throw new NotImplementedException();
            public int Count => 0;
        }

        public class Envelope(byte[] blob)
        {
            public byte[] Blob => blob;
            public string Token = "";
        }
        """;

    private const string Wrappers = """
        mrk_analyzers.decrypt_methods = M:Acme.Vault.Open(System.Byte[],System.String), M:Acme.Vault.Open(System.String)
        mrk_analyzers.encrypt_methods = M:Acme.Vault.Seal(System.Byte[])
        mrk_analyzers.key_id_sinks = M:Acme.Vault.Open(System.Byte[],System.String)|key
        mrk_analyzers.ciphertext_sinks = M:Acme.Vault.Open(System.String)|token=base64url, M:Acme.Envelope..ctor(System.Byte[])|blob
        mrk_analyzers.ciphertext_sources = P:Acme.Envelope.Blob,F:Acme.Envelope.Token=hex,M:Acme.Vault.SealText(System.Byte[])=base64url
        """;

    private const string Statement = "public static class Nothing;";

    [Theory]
    [InlineData("""vault.Open(blob, {|MRK1001:"alias/orders"|});""")]
    [InlineData("""_ = {|MRK3001:Encoding.UTF8.GetString(vault.Seal(blob))|};""")]
    [InlineData("""_ = {|MRK3001:Encoding.UTF8.GetString(envelope.Blob)|};""")]
    [InlineData("""_ = new Acme.Envelope({|MRK3002:Encoding.UTF8.GetBytes(text)|});""")]
    [InlineData("""vault.Open({|MRK3006:envelope.Token|});""")]
    [InlineData("""vault.Open({|MRK3006:Convert.ToHexString(vault.Seal(blob))|});""")]
    [InlineData("""vault.Open({|MRK3005:vault.SealText(blob).ToUpperInvariant()|});""")]
    [InlineData("""vault.Open(blob, text); vault.Open(vault.SealText(blob)); vault.Open(Convert.ToBase64String(vault.Seal(blob)));""")]
    [InlineData("""_ = Convert.FromHexString(envelope.Token.ToLowerInvariant()); _ = Convert.ToBase64String(envelope.Blob); _ = Encoding.UTF8.GetString(blob);""")]
    public Task Members_that_are_named_by_ID_are_what_the_options_say(string statements) => new Configured { Library = Library, Options = Wrappers, HasAnnotations = false }.Finds($$"""
        public static class Program
        {
            public static void Run(Acme.Vault vault, Acme.Envelope envelope, byte[] blob, string text)
            {
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task Nothing_is_said_of_them_without_the_options() => new Configured { Library = Library, HasAnnotations = false }.Finds("""
        public static class Program
        {
            public static string Run(Acme.Vault vault, Acme.Envelope envelope, byte[] blob) =>
                Encoding.UTF8.GetString(vault.Open(blob, "alias/orders")) + Encoding.UTF8.GetString(vault.Seal(blob)) + Encoding.UTF8.GetString(envelope.Blob);
        }
        """);

    [Fact]
    public Task Options_count_without_the_SDK_and_in_a_global_configuration() => new Configured { Library = Library, GlobalOptions = Wrappers, HasAnnotations = false, HasSdk = false }.Finds("""
        public static class Program
        {
            public static byte[] Run(Acme.Vault vault, byte[] blob) => vault.Open(blob, {|MRK1001:"alias/orders"|});
        }
        """);

    private const string SigningKey = """
        public sealed class Keys(IAmazonKeyManagementService kms)
        {
            public Task Create() => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = SPEC, KeyUsage = KeyUsageType.USAGE });
        }
        """;

    [Theory]
    [InlineData("", "{|MRK4002:KeySpec.ECC_NIST_P256|}", "SIGN_VERIFY")]
    [InlineData("mrk_analyzers.allowed_key_usages = SIGN_VERIFY", "KeySpec.ECC_NIST_P256", "SIGN_VERIFY")]
    [InlineData("mrk_analyzers.allowed_key_usages = KEY_AGREEMENT, SIGN_VERIFY", "KeySpec.ECC_NIST_P256", "KEY_AGREEMENT")]
    [InlineData("mrk_analyzers.allowed_key_usages = SIGN_VERIFY", "{|MRK4002:KeySpec.ECC_NIST_P256|}", "KEY_AGREEMENT")]
    [InlineData("mrk_analyzers.allowed_key_usages = SIGN_VERIFY", "{|MRK4001:KeySpec.RSA_2048|}", "ENCRYPT_DECRYPT")]
    public Task Allowed_key_usages_are_not_reported(string options, string spec, string usage) =>
        new Configured { Options = options }.Finds(SigningKey.Replace("SPEC", spec, StringComparison.Ordinal).Replace("USAGE", usage, StringComparison.Ordinal));

    private const string Arn = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

    [Theory]
    [InlineData("", $"\"{Arn}\"")]
    [InlineData("mrk_analyzers.regions = us-east-1", $"\"{Arn}\"")]
    [InlineData("mrk_analyzers.regions = us-east-1, eu-west-1", $"{{|MRK1004:\"{Arn}\"|}}")]
    [InlineData("mrk_analyzers.regions = eu-west-1", $"{{|MRK1004:\"{Arn}\"|}}")]
    [InlineData("mrk_analyzers.regions = us-east-1, eu-west-1", "\"mrk-1234abcd12ab34cd56ef1234567890ab\"")]
    [InlineData("mrk_analyzers.regions = us-east-1,us-east-2,us-west-1,us-west-2,eu-west-1,eu-west-2,eu-west-3,eu-north-1,eu-south-1,eu-central-1", $"{{|MRK1004:\"{Arn}\"|}}")]
    public Task An_ARN_of_one_Region_does_not_do_for_a_client_that_calls_several(string options, string key) => new Configured { Options = options }.Finds($$"""
        public sealed class Sealer(IAmazonKeyManagementService kms)
        {
            public Task Seal(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest { KeyId = {{key}}, Plaintext = secret });
        }
        """);

    [Theory]
    [InlineData("", "\"alias/orders\"", "USEast1")]
    [InlineData("mrk_analyzers.regions = us-east-1, eu-west-1", "{|MRK2002:\"alias/orders\"|}", "USEast1")]
    [InlineData("mrk_analyzers.regions = us-east-1", "\"alias/orders\"", "USEast1")]
    public Task An_alias_has_to_exist_in_every_Region_that_is_in_use(string options, string alias, string region) => new Configured { Options = options }.Finds($$"""
        public sealed class Orders(IAmazonKeyManagementService kms)
        {
            public async Task Provision(string key) =>
                await new AmazonKeyManagementServiceClient(RegionEndpoint.{{region}}).CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/orders", TargetKeyId = key });

            public Task Seal(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest { KeyId = {{alias}}, Plaintext = secret });
        }
        """);

    [Theory]
    [InlineData("", "{|MRK2003:\"alias/orders\"|}", "us-east-1, eu-west-1")]
    [InlineData("await kms.CreateAliasAsync(new CreateAliasRequest { AliasName = \"alias/orders\", TargetKeyId = key });", "\"alias/orders\"", "us-east-1, eu-west-1")]
    [InlineData("", "\"alias/orders\"", "us-east-1")]
    public Task An_alias_that_nobody_creates_is_noted(string before, string alias, string regions) => new Configured { Options = "mrk_analyzers.regions = " + regions }.Finds($$"""
        public sealed class Orders(IAmazonKeyManagementService kms)
        {
            public async Task Seal(MemoryStream secret, string key)
            {
                {{before}}
                await kms.EncryptAsync(new EncryptRequest { KeyId = {{alias}}, Plaintext = secret });
            }
        }
        """);

    private const string Misuse = """
        public sealed class Opener(IAmazonKeyManagementService kms)
        {
            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = KEY });
        }
        """;

    [Theory]
    [InlineData("true", "", "xunit.core", "\"alias/orders\"")]
    [InlineData("true", "", "nunit.framework", "\"alias/orders\"")]
    [InlineData("true", "build_property.IsTestProject = true", "", "\"alias/orders\"")]
    [InlineData("true", "", "", "{|MRK1001:\"alias/orders\"|}")]
    [InlineData("true", "build_property.IsTestProject = false", "", "{|MRK1001:\"alias/orders\"|}")]
    [InlineData("false", "", "xunit.core", "{|MRK1001:\"alias/orders\"|}")]
    public Task Test_projects_are_left_alone_if_so_wished(string exclude, string properties, string reference, string key) =>
        new Configured { Options = "mrk_analyzers.exclude_test_projects = " + exclude, GlobalOptions = properties, References = reference.Length == 0 ? [] : [reference] }
            .Finds(Misuse.Replace("KEY", key, StringComparison.Ordinal));

    [Theory]
    [InlineData("mrk_analyzers.allowed_usages = SIGN_VERIFY", "'mrk_analyzers.allowed_usages' is no option in .editorconfig or .globalconfig: the options are mrk_analyzers.allowed_key_usages, mrk_analyzers.regions, mrk_analyzers.exclude_test_projects, mrk_analyzers.decrypt_methods, mrk_analyzers.encrypt_methods, mrk_analyzers.ciphertext_sources, mrk_analyzers.ciphertext_sinks, mrk_analyzers.key_id_sinks")]
    [InlineData("mrk_analyzers.allowed_key_usages = SIGN_VERIFY, ENCRYPT", "'ENCRYPT' cannot be a value of mrk_analyzers.allowed_key_usages in .editorconfig or .globalconfig: valid are SIGN_VERIFY, KEY_AGREEMENT, ENCAPSULATE_DECAPSULATE")]
    [InlineData("mrk_analyzers.exclude_test_projects = yes", "'yes' cannot be a value of mrk_analyzers.exclude_test_projects in .editorconfig or .globalconfig: valid are true, false")]
    [InlineData("mrk_analyzers.exclude_test_projects =", "'' cannot be a value of mrk_analyzers.exclude_test_projects in .editorconfig or .globalconfig: valid are true, false")]
    [InlineData("mrk_analyzers.decrypt_methods = M:Acme.Vault.Open(System.Byte[])", "'M:Acme.Vault.Open(System.Byte[])' cannot be one of mrk_analyzers.decrypt_methods in .editorconfig or .globalconfig: there are M:Acme.Vault.Open(System.Byte[],System.String), M:Acme.Vault.Open(System.String)")]
    [InlineData("mrk_analyzers.ciphertext_sinks = M:Acme.Vault.Open(System.String)|text", "'M:Acme.Vault.Open(System.String)|text' cannot be one of mrk_analyzers.ciphertext_sinks in .editorconfig or .globalconfig: there are |token")]
    [InlineData("mrk_analyzers.ciphertext_sinks = M:Acme.Vault.Open(System.String)", "'M:Acme.Vault.Open(System.String)' cannot be one of mrk_analyzers.ciphertext_sinks in .editorconfig or .globalconfig: which of |token?")]
    [InlineData("mrk_analyzers.ciphertext_sources = P:Acme.Vault.Count", "'P:Acme.Vault.Count' cannot be one of mrk_analyzers.ciphertext_sources in .editorconfig or .globalconfig: ciphertext is bytes or text, not 'int'")]
    [InlineData("mrk_analyzers.ciphertext_sources = F:Acme.Envelope.Token=base32", "'F:Acme.Envelope.Token=base32' cannot be one of mrk_analyzers.ciphertext_sources in .editorconfig or .globalconfig: the encodings are base64, base64url, hex")]
    [InlineData("mrk_analyzers.key_id_sinks = P:Acme.Envelope.Blob", "'P:Acme.Envelope.Blob' cannot be one of mrk_analyzers.key_id_sinks in .editorconfig or .globalconfig: a key's identifier is text, not 'byte[]'")]
    [InlineData("mrk_analyzers.encrypt_methods = Acme.Nowhere.Seal", "'Acme.Nowhere.Seal' cannot be one of mrk_analyzers.encrypt_methods in .editorconfig or .globalconfig: no such member exists here; write M:Namespace.Type.Method(System.Byte[])|parameter, P:Namespace.Type.Property or F:Namespace.Type.Field")]
    public async Task An_option_without_effect_is_reported_once_with_what_would_have_one(string options, string message)
    {
        Assert.Equal(["MRK9001 " + message], await new Configured { Library = Library, Options = options }.Messages(Statement, Statement.Replace("Nothing", "More", StringComparison.Ordinal)));
        Assert.Equal(["MRK9001 " + message], await new Configured { Library = Library, GlobalOptions = options }.Messages(Statement));
    }

    [Fact]
    public async Task The_valid_Regions_are_those_of_the_SDK()
    {
        var message = Assert.Single(await new Configured { Options = "mrk_analyzers.regions = eu-west-9" }.Messages(Statement));
        Assert.StartsWith("MRK9001 'eu-west-9' cannot be a value of mrk_analyzers.regions in .editorconfig or .globalconfig: valid are af-south-1, ", message, StringComparison.Ordinal);
        Assert.Contains(", us-gov-west-1", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task It_is_reported_at_the_first_file_that_is_not_generated() => new Configured { Options = "mrk_analyzers.region = eu-west-1" }.Finds(
        """
        // <auto-generated/>
        public static class Made;
        """,
        """
        {|MRK9001:public|} static class First;
        """,
        """
        public static class Second;
        """);

    [Fact]
    public Task Valid_options_are_not_reported() => new Configured { Library = Library, Options = Wrappers + "\nmrk_analyzers.regions = eu-west-1\nmrk_analyzers.exclude_test_projects = false\nmrk_analyzers.allowed_key_usages = ENCAPSULATE_DECAPSULATE\nother.region = nowhere" }.Finds(Statement);

    // A misspelt option is one that such a host is never asked for.
    [Theory]
    [InlineData(Wrappers, "")]
    [InlineData("", Wrappers)]
    [InlineData(Wrappers + "\nmrk_analyzers.regions = eu-west-1\nmrk_analyzers.region = eu-west-1", "build_property.IsTestProject = false")]
    public Task A_host_that_cannot_list_options_is_asked_for_those_that_exist(string options, string globalOptions) =>
        new Configured { Library = Library, Options = options, GlobalOptions = globalOptions, ListsOptions = false, HasAnnotations = false }.Finds("""
            public static class Program
            {
                public static byte[] Run(Acme.Vault vault, byte[] blob) => vault.Open(blob, {|MRK1001:"alias/orders"|});
            }
            """);

    [Fact]
    public async Task Without_options_such_a_host_has_the_analyzer_as_it_is()
    {
        var host = new Configured { Library = Library, ListsOptions = false, HasAnnotations = false };
        await host.Finds(Statement, Misuse.Replace("KEY", "{|MRK1001:\"alias/orders\"|}", StringComparison.Ordinal));
        Assert.Empty(await host.Crashes("public static class Broken { int"));
    }

    [Fact]
    public async Task A_value_without_effect_is_reported_by_such_a_host_too() => Assert.Equal(
        ["MRK9001 'yes' cannot be a value of mrk_analyzers.exclude_test_projects in .editorconfig or .globalconfig: valid are true, false"],
        await new Configured { Options = "mrk_analyzers.exclude_test_projects = yes", ListsOptions = false }.Messages(Statement));

    [Fact]
    public async Task It_is_shown_while_that_file_is_open_and_in_no_other()
    {
        var project = new Configured { Options = "mrk_analyzers.region = eu-west-1" };
        Assert.Equal(["MRK9001"], await project.ShownIn(0, Statement, Statement.Replace("Nothing", "More", StringComparison.Ordinal)));
        Assert.Empty(await project.ShownIn(1, Statement, Statement.Replace("Nothing", "More", StringComparison.Ordinal)));
    }

    [Fact]
    public Task What_is_set_for_one_file_holds_for_the_project() => new Configured { Options = "\n[0.cs]\nmrk_analyzers.allowed_key_usages = SIGN_VERIFY" }.Finds(
        Statement,
        SigningKey.Replace("SPEC", "KeySpec.ECC_NIST_P256", StringComparison.Ordinal).Replace("USAGE", "SIGN_VERIFY", StringComparison.Ordinal));
}
