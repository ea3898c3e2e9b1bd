namespace MrkAnalyzers.Tests.Facts;

/// <summary>Flows that cross the border of an assembly, by what its members are annotated with.</summary>
public sealed class AnnotationTests
{
    private const string Library = """
        using MrkAnalyzers.Annotations;

        namespace Acme;

        public interface IVault
        {
            [KmsDecrypts]
            Task<byte[]> OpenAsync([KmsCiphertext] byte[] blob, [KmsKeyId] string? keyId = null);

            [KmsEncrypts]
            Task<byte[]> SealAsync(byte[] secret, [KmsKeyId] string keyId);
        }

        public class Vault : IVault
        {
            public Vault() { }
            public Vault(IAmazonKeyManagementService kms) { }
            public virtual Task<byte[]> OpenAsync(byte[] blob, string? keyId = null) => throw new NotImplementedException();
            public Task<byte[]> SealAsync(byte[] secret, string keyId) => throw new NotImplementedException();

            [KmsDecrypts]
            public byte[] Open([KmsCiphertext] byte[] blob, [KmsKeyId] string? keyId = null, int length = 0) => throw new NotImplementedException();

            [KmsDecrypts]
            public byte[] OpenBy([KmsCiphertext] byte[] blob, [KmsKeyId] string keyId, string encryptionAlgorithm) => throw new NotImplementedException();

            [KmsDecrypts]
            public byte[] Open(OpenRequest request) => throw new NotImplementedException();

            [KmsDecrypts]
            public static byte[] OpenIn(RegionEndpoint region, byte[] blob, [KmsKeyId] string keyId) => throw new NotImplementedException();

            [KmsEncrypts]
            public byte[] Seal(byte[] secret) => throw new NotImplementedException();

            [KmsEncrypts]
            public string SealText(byte[] secret) => throw new NotImplementedException();

            [KmsDecrypts]
            public byte[] OpenText([KmsCiphertext] string token) => throw new NotImplementedException();

            [return: KmsCiphertext(Encoding = "hex")]
            public string SealHex(byte[] secret) => throw new NotImplementedException();

            [KmsDecrypts]
            public byte[] OpenHex([KmsCiphertext(Encoding = "hex")] string token) => throw new NotImplementedException();

            [KmsEncrypts]
            public void Seal(byte[] secret, [KmsCiphertext] out byte[] blob) => throw new NotImplementedException();

            public byte[] Hash(byte[] blob, string name) => throw new NotImplementedException();
        }

        public class OpenRequest
        {
            [KmsCiphertext] public byte[]? Blob { get; set; }
            [KmsKeyId] public string? KeyId { get; set; }
            public string? Label { get; set; }
        }

        public record Envelope([KmsCiphertext] byte[] Blob, string Name);

        public class Store
        {
            public void Save(string id, [KmsCiphertext] byte[] blob) { }
            [return: KmsCiphertext] public Task<byte[]> LoadAsync(string id) => throw new NotImplementedException();
            public void Touch([KmsKeyId] string key) { }
            [KmsCiphertext] public byte[] Last = [];
        }

        public static class VaultExtensions
        {
            [KmsDecrypts]
            public static byte[] Unseal([KmsCiphertext] this byte[] blob, [KmsKeyId] string keyId) => throw new NotImplementedException();
        }
        """;

    private static Task Finds(string members, string parameters = "Acme.Vault vault, Acme.IVault any, Acme.Store store, byte[] blob, byte[] secret, string text") => new Configured { Library = Library }.Finds($$"""
        using Acme;

        public static class Program
        {
            public static async Task Run({{parameters}})
            {
                await Task.Yield();
                {{members}}
            }
        }
        """);

    [Theory]
    [InlineData("""vault.Open(blob, {|MRK1001:"alias/orders"|});""")]
    [InlineData("""vault.Open(keyId: {|MRK1001:"arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"|}, blob: blob);""")]
    [InlineData("""await any.OpenAsync(blob, {|MRK1001:"alias/orders"|});""")]
    [InlineData("""await vault.OpenAsync(blob, {|MRK1001:"alias/orders"|}).ConfigureAwait(false);""")]
    [InlineData("""vault.Open(blob, {|MRK1002:"mrk-1234abcd12ab34cd56ef1234567890ab"|});""")]
    [InlineData("""blob.Unseal({|MRK1001:"alias/orders"|});""")]
    [InlineData("""const string Key = "alias/orders"; var key = Key; vault.Open(blob, {|MRK1001:key|});""")]
    [InlineData("""vault.Open(new OpenRequest { Blob = blob, KeyId = {|MRK1001:"alias/orders"|}, Label = "alias/label" });""")]
    [InlineData("""var request = new OpenRequest { Blob = blob }; request.KeyId = {|MRK1001:"alias/orders"|}; vault.Open(request);""")]
    [InlineData("""Func<byte[], byte[]> open = b => vault.Open(b, {|MRK1001:"alias/orders"|}); open(blob);""")]
    [InlineData("""vault.OpenBy(blob, {|MRK1001:"alias/orders"|}, "SYMMETRIC_DEFAULT");""")]
    public Task Flags_a_key_that_a_wrapper_decrypts_with(string statements) => Finds(statements);

    [Theory]
    [InlineData("""vault.Open(blob);""")]
    [InlineData("""vault.Open(blob, null);""")]
    [InlineData("""vault.Open(blob, text);""")]
    [InlineData("""vault.Open(blob, text ?? "alias/orders");""")]
    [InlineData("""await any.SealAsync(secret, "alias/orders");""")]
    [InlineData("""vault.Hash(blob, "alias/orders");""")]
    [InlineData("""vault.Open(new OpenRequest { Blob = blob, Label = "alias/orders" });""")]
    [InlineData("""vault.OpenBy(blob, "alias/orders", "RSAES_OAEP_SHA_256");""")]
    [InlineData("""vault.OpenBy(blob, "alias/orders", text);""")]
    [InlineData("""store.Touch("alias/orders");""")]
    [InlineData("""_ = new OpenRequest { KeyId = "alias/orders" };""")]
    public Task Accepts_a_key_from_elsewhere_and_a_constant_that_opens_nothing(string statements) => Finds(statements);

    [Fact]
    public Task Flags_a_key_that_goes_to_the_wrapper_through_a_member_of_ones_own() => new Configured { Library = Library }.Finds(
        """
        public sealed class Orders(Acme.IVault vault)
        {
            public Task<byte[]> Open(byte[] blob, string key) => vault.OpenAsync(blob, key);
        }
        """,
        """
        public sealed class Caller(Orders orders)
        {
            public Task<byte[]> Run(byte[] blob) => orders.Open(blob, {|MRK1001:"alias/orders"|});
            public Task<byte[]> Run(byte[] blob, string key) => orders.Open(blob, key);
        }
        """);

    [Theory]
    [InlineData("""new Vault(new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1)).Open(blob, {|MRK1004:"arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"|});""")]
    [InlineData("""Vault.OpenIn(RegionEndpoint.EUWest1, blob, {|MRK1004:"arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"|});""")]
    [InlineData("""var there = new Vault(new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1)); await there.SealAsync(secret, {|MRK1004:"arn:aws:kms:us-east-1:111122223333:alias/orders"|});""")]
    public Task Flags_a_key_of_another_Region_than_that_of_the_wrappers_client(string statements) => Finds(statements);

    [Theory]
    [InlineData("""await new Vault(new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1)).SealAsync(secret, "arn:aws:kms:eu-west-1:111122223333:alias/orders");""")]
    [InlineData("""await new Vault(new AmazonKeyManagementServiceClient()).SealAsync(secret, "arn:aws:kms:eu-west-1:111122223333:alias/orders");""")]
    [InlineData("""await new Vault().SealAsync(secret, "arn:aws:kms:eu-west-1:111122223333:alias/orders");""")]
    public Task Accepts_a_key_of_the_same_Region_or_of_one_that_is_not_known(string statements) => Finds(statements);

    private const string TwoRegions = """
        var here = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        var there = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        var virginia = new Vault(here);
        var ireland = new Vault(there);

        """;

    [Theory]
    [InlineData("""await ireland.SealAsync({|MRK6001:virginia.Open(blob)|}, "mrk-1234abcd12ab34cd56ef1234567890ab");""")]
    [InlineData("""var opened = await virginia.OpenAsync(blob); await ireland.SealAsync({|MRK6001:opened|}, "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab");""")]
    [InlineData("""await ireland.SealAsync({|MRK6001:virginia.Open(blob, {|MRK1002:"mrk-1234abcd12ab34cd56ef1234567890ab"|})|}, "mrk-1234abcd12ab34cd56ef1234567890ab");""")]
    [InlineData("""await ireland.SealAsync({|MRK6001:Vault.OpenIn(RegionEndpoint.USEast1, blob, null)|}, "mrk-1234abcd12ab34cd56ef1234567890ab");""")]
    [InlineData("""await there.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = {|MRK6001:new MemoryStream(virginia.Open(blob))|} });""")]
    [InlineData("""var opened = await {|MRK1003:here.DecryptAsync|}(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }); await ireland.SealAsync({|MRK6001:opened.Plaintext.ToArray()|}, "mrk-1234abcd12ab34cd56ef1234567890ab");""")]
    public Task Flags_plaintext_that_a_wrapper_encrypts_anew_for_another_Region(string statements) => Finds(TwoRegions + statements);

    [Theory]
    [InlineData("""await virginia.SealAsync(virginia.Open(blob), "mrk-1234abcd12ab34cd56ef1234567890ab");""")]
    [InlineData("""await ireland.SealAsync(virginia.Open(blob), "1234abcd-12ab-34cd-56ef-1234567890ab");""")]
    [InlineData("""await ireland.SealAsync(virginia.Open(blob), text);""")]
    [InlineData("""await ireland.SealAsync(vault.Open(blob), "mrk-1234abcd12ab34cd56ef1234567890ab");""")]
    [InlineData("""await ireland.SealAsync(virginia.Open(blob, text), "mrk-1234abcd12ab34cd56ef1234567890ab");""")]
    [InlineData("""await ireland.SealAsync(virginia.Hash(virginia.Open(blob), "sha"), "mrk-1234abcd12ab34cd56ef1234567890ab");""")]
    [InlineData("""await ireland.SealAsync(secret, "mrk-1234abcd12ab34cd56ef1234567890ab"); virginia.Open(blob);""")]
    public Task Accepts_plaintext_that_stays_or_goes_to_a_key_that_need_not_be_related(string statements) => Finds(TwoRegions + statements);

    [Theory]
    [InlineData("""secret = vault.Open(blob);""")]
    [InlineData("""secret = await any.OpenAsync(blob); text = Encoding.UTF8.GetString(secret);""")]
    public Task Whether_a_wrapper_looks_at_the_key_that_answered_is_its_own_business(string statements) => Finds(statements);

    [Theory]
    [InlineData("""text = {|MRK3001:Encoding.UTF8.GetString(vault.Seal(secret))|};""")]
    [InlineData("""text = {|MRK3001:Encoding.UTF8.GetString(await any.SealAsync(secret, text))|};""")]
    [InlineData("""var sealed1 = await store.LoadAsync(text); text = {|MRK3001:Encoding.ASCII.GetString(sealed1)|};""")]
    [InlineData("""text = {|MRK3001:Encoding.UTF8.GetString(store.Last)|};""")]
    [InlineData("""vault.Seal(secret, out var made); text = {|MRK3001:Encoding.UTF8.GetString(made)|};""")]
    [InlineData("""vault.Open({|MRK3002:Encoding.UTF8.GetBytes(text)|});""")]
    [InlineData("""store.Save("1", {|MRK3002:Encoding.UTF8.GetBytes(text)|});""")]
    [InlineData("""store.Last = {|MRK3002:Encoding.UTF8.GetBytes(text)|};""")]
    [InlineData("""_ = new Envelope({|MRK3002:Encoding.UTF8.GetBytes(text)|}, text);""")]
    [InlineData("""vault.Open(new OpenRequest { Blob = {|MRK3002:Encoding.UTF8.GetBytes(text)|} });""")]
    [InlineData("""store.Save("1", {|MRK3003:vault.Seal(secret)[..64]|});""")]
    [InlineData("""vault.Open({|MRK3003:vault.Seal(secret).Take(64)|}.ToArray());""")]
    [InlineData("""var stream = new MemoryStream(); stream.Write(vault.Seal(secret)); store.Save("1", {|MRK3004:stream.GetBuffer()|});""")]
    [InlineData("""vault.OpenText({|MRK3005:vault.SealText(secret).ToLowerInvariant()|});""")]
    [InlineData("""store.Save("1", {|MRK3006:Convert.FromHexString(vault.SealText(secret))|});""")]
    [InlineData("""vault.OpenText({|MRK3006:Convert.ToHexString(vault.Seal(secret))|});""")]
    [InlineData("""vault.OpenText({|MRK3006:vault.SealHex(secret)|});""")]
    [InlineData("""vault.OpenText({|MRK3003:vault.SealText(secret).Substring(0, 64)|});""")]
    public Task Flags_ciphertext_that_is_spoilt_on_its_way_from_or_to_a_wrapper(string statements) => Finds(statements);

    [Theory]
    [InlineData("""text = Encoding.UTF8.GetString(vault.Open(blob));""")]
    [InlineData("""text = Convert.ToBase64String(vault.Seal(secret));""")]
    [InlineData("""text = Encoding.Latin1.GetString(vault.Seal(secret));""")]
    [InlineData("""vault.Open(Convert.FromBase64String(text));""")]
    [InlineData("""vault.Open(Convert.FromHexString(text));""")]
    [InlineData("""vault.Open(vault.Seal(secret), length: 64);""")]
    [InlineData("""store.Save(Convert.ToHexString(vault.Seal(secret)[..8]).Length.ToString(), vault.Seal(secret));""")]
    [InlineData("""vault.OpenText(vault.SealText(secret).Trim());""")]
    [InlineData("""vault.OpenText(Convert.ToBase64String(vault.Seal(secret)));""")]
    [InlineData("""vault.OpenText(text);""")]
    [InlineData("""vault.OpenHex(vault.SealHex(secret).ToUpperInvariant());""")]
    [InlineData("""vault.OpenHex(Convert.ToHexString(await store.LoadAsync(text)));""")]
    [InlineData("""store.Save("1", Convert.FromBase64String(vault.SealText(secret)));""")]
    [InlineData("""vault.Hash(Encoding.UTF8.GetBytes(text), text);""")]
    [InlineData("""var envelope = new Envelope(vault.Seal(secret), text); vault.Open(envelope.Blob, null, Encoding.UTF8.GetBytes(envelope.Name).Length);""")]
    [InlineData("""var stream = new MemoryStream(); stream.Write(vault.Seal(secret)); store.Save("1", stream.ToArray());""")]
    public Task Accepts_ciphertext_that_arrives_whole(string statements) => Finds(statements);

    [Fact]
    public Task Annotated_parameters_and_fields_of_the_source_are_ciphertext_inside() => new Configured().Finds("""
        using MrkAnalyzers.Annotations;

        public sealed class Rows
        {
            [KmsCiphertext]
            private readonly byte[] last = Convert.FromBase64String(Environment.GetEnvironmentVariable("LAST")!);

            public string Show([KmsCiphertext] byte[] blob) => {|MRK3001:Encoding.UTF8.GetString(blob)|};

            public string ShowLast() => {|MRK3001:Encoding.UTF8.GetString(last)|};

            public string ShowOther(byte[] bytes) => Encoding.UTF8.GetString(bytes);

            public (byte[], byte[]) Split([KmsCiphertext] byte[] blob) => (blob[..32], blob[32..]);

            public byte[] FromHex([KmsCiphertext] string token) => Convert.FromHexString(token.ToLowerInvariant());

            public byte[] FromText([KmsCiphertext(Encoding = "base64")] string token) => {|MRK3006:Convert.FromHexString(token)|};
        }
        """);

    [Fact]
    public Task Annotated_interface_of_the_source_stands_for_what_implements_it_elsewhere() => new Configured().Finds("""
        using MrkAnalyzers.Annotations;

        public interface ISealer
        {
            [return: KmsCiphertext] byte[] Seal(byte[] secret);

            [KmsDecrypts] byte[] Open([KmsCiphertext] byte[] blob, [KmsKeyId] string key);
        }

        public sealed class User(ISealer sealer)
        {
            public string Show(byte[] secret) => {|MRK3001:Encoding.UTF8.GetString(sealer.Seal(secret))|};

            public byte[] Open(byte[] blob) => sealer.Open(blob, {|MRK1001:"alias/orders"|});

            public byte[] Open(byte[] blob, string key) => sealer.Open(blob, key);
        }
        """);

    [Fact]
    public Task Implementation_in_view_is_read_and_not_believed() => new Configured().Finds("""
        using MrkAnalyzers.Annotations;

        public sealed class Sealer(IAmazonKeyManagementService kms)
        {
            [KmsDecrypts]
            public async Task<byte[]> Open([KmsCiphertext] byte[] blob, [KmsKeyId] string name) =>
                (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = Environment.GetEnvironmentVariable(name) })).Plaintext.ToArray();
        }

        public sealed class User(Sealer sealer)
        {
            public Task<byte[]> Open(byte[] blob) => sealer.Open(blob, "alias/orders");
        }
        """);

    [Fact]
    public Task A_project_without_the_SDK_is_looked_at_for_the_wrappers_it_uses() => new Configured { Library = Library, HasSdk = false, HasAnnotations = true }.Finds("""
        public sealed class User(Acme.IVault vault)
        {
            public Task<byte[]> Open(byte[] blob) => vault.OpenAsync(blob, {|MRK1001:"alias/orders"|});
        }
        """);

    [Fact]
    public Task Attributes_count_by_name_whoever_defines_them() => new Configured { HasAnnotations = false }.Finds("""
        namespace Elsewhere
        {
            public sealed class KmsDecrypts : Attribute;
            public sealed class KmsKeyIdAttribute : Attribute;
        }

        namespace Here
        {
            using Elsewhere;

            public interface IVault
            {
                [KmsDecrypts] byte[] Open(byte[] blob, [KmsKeyId] string key);
                [Obsolete] byte[] Peek(byte[] blob, string key);
            }

            public sealed class User(IVault vault)
            {
                public byte[] Open(byte[] blob) => vault.Open(blob, {|MRK1001:"alias/orders"|});
            }
        }
        """);

    [Fact]
    public async Task Messages_name_the_wrapper()
    {
        var found = await new Configured { Library = Library }.Messages("""
            public sealed class Orders(Acme.Vault vault)
            {
                public byte[] Open(byte[] blob, string name) => vault.Open(blob, name);
                public byte[] Run(byte[] blob) => Open(blob, "alias/orders");
            }
            """);
        Assert.Equal(["MRK1001 'alias/orders' (keyId of Vault.Open in Orders.Open) is resolved separately in each Region and decrypts only where the alias is on a related key. Symmetric ciphertext names its own key: leave keyId out and check which key answered, or take the key from configuration."], found);
    }

    [Fact]
    public async Task An_annotation_without_effect_is_shown_in_its_own_file_while_it_is_written() => Assert.Equal(
        ["MRK9002"],
        await new Configured().ShownIn(1, "public static class First;", "public interface ISecond { void Save([MrkAnalyzers.Annotations.KmsCiphertext] int count); }"));

    // A file that is being written.
    [Fact]
    public async Task Broken_code_does_not_crash_the_analyzer()
    {
        var random = new Random(20261125);
        var project = new Configured { Options = "mrk_analyzers.ciphertext_sinks = P:Acme.OpenRequest.Blob, M:Acme.Store.Save(System.String,System.Byte[])|blob" };
        for (var mutant = 0; mutant < 60; mutant++)
        {
            var broken = Robustness.Mutation.Break(Library + """
                public sealed class User(Acme.IVault vault, Acme.Store store)
                {
                    public async Task<string> Run(byte[] blob, [MrkAnalyzers.Annotations.KmsCiphertext] string text)
                    {
                        store.Last = await vault.OpenAsync(new Acme.Envelope(blob, text).Blob, "alias/orders");
                        return Encoding.UTF8.GetString(await vault.SealAsync(blob, text));
                    }
                }
                """, random).Text;
            var crashes = await project.Crashes(broken);
            Assert.True(crashes.Length == 0, $"{string.Join('\n', crashes)}\n{broken}");
        }
    }
}
