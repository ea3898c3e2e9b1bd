using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.CiphertextDecodedAsTextFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK3001_CiphertextDecodedAsTextTests
{
    [Theory]
    [InlineData("Encoding.UTF8")]
    [InlineData("Encoding.ASCII")]
    [InlineData("Encoding.Unicode")]
    [InlineData("new UTF8Encoding(false)")]
    public Task Flags_a_character_encoding(string encoding) => Verify.Members($$"""
        public async Task<string> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            return {|MRK3001:{{encoding}}.GetString(response.CiphertextBlob.ToArray())|};
        }
        """);

    [Fact]
    public Task Flags_a_StreamReader() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            using var reader = {|MRK3001:new StreamReader(response.CiphertextBlob)|};
            return await reader.ReadToEndAsync();
        }
        """);

    [Fact]
    public Task Flags_GetChars() => Verify.Members("""
        public async Task<char[]> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            return {|MRK3001:Encoding.UTF8.GetChars(response.CiphertextBlob.ToArray())|};
        }
        """);

    [Fact]
    public Task Flags_an_encrypted_data_key() => Verify.Members("""
        public async Task<string> NewKey(GenerateDataKeyRequest request)
        {
            var response = await kms.GenerateDataKeyAsync(request);
            var wrapped = response.CiphertextBlob.ToArray();
            return {|MRK3001:Encoding.UTF8.GetString(wrapped, 0, wrapped.Length)|};
        }
        """);

    [Fact]
    public Task Flags_a_helper_that_decodes_in_the_same_member() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            return Text((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            string Text(byte[] bytes) => {|MRK3001:Encoding.UTF8.GetString(bytes)|};
        }
        """);

    [Fact]
    public Task Flags_the_argument_of_a_helper_that_decodes() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            return Text({|MRK3001:response.CiphertextBlob.ToArray()|});
        }

        private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
        """);

    [Fact]
    public Task Accepts_base64() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            return Convert.ToBase64String(response.CiphertextBlob.ToArray());
        }
        """);

    [Fact]
    public Task Accepts_hex() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            return Convert.ToHexString(response.CiphertextBlob.ToArray());
        }
        """);

    [Fact]
    public Task Accepts_Latin_1_which_keeps_every_byte() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            return Encoding.Latin1.GetString(response.CiphertextBlob.ToArray());
        }
        """);

    [Fact]
    public Task Accepts_plaintext() => Verify.Members("""
        public async Task<string> Open(DecryptRequest request)
        {
            var response = await kms.DecryptAsync(request);
            return Encoding.UTF8.GetString(response.Plaintext.ToArray());
        }
        """);

    [Fact]
    public Task Accepts_base64_that_was_stored_as_bytes() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            var stored = Encoding.ASCII.GetBytes(Convert.ToBase64String(response.CiphertextBlob.ToArray()));
            return Encoding.ASCII.GetString(stored);
        }
        """);

    [Fact]
    public async Task Says_what_else_must_change() => Assert.Equal(
        ["Write the ciphertext as base64: Convert.ToBase64String (whoever reads it back must decode base64)"],
        await Fix.Titles(Verify.InClass("""
            public async Task<string> Close(EncryptRequest request) => Encoding.UTF8.GetString((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            """)));

    [Fact]
    public Task Writes_base64() => Fix.Members(
        """
        public async Task<string> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            return {|MRK3001:Encoding.UTF8.GetString(response.CiphertextBlob.ToArray())|}; // for the column
        }
        """,
        """
        public async Task<string> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            return Convert.ToBase64String(response.CiphertextBlob.ToArray()); // for the column
        }
        """);

    [Theory]
    [InlineData("bytes: wrapped", "wrapped")]
    [InlineData("wrapped, 0, wrapped.Length", "wrapped, 0, wrapped.Length")]
    [InlineData("wrapped.AsSpan()", "wrapped.AsSpan()")]
    public Task Keeps_the_arguments(string before, string after) => Fix.Members(
        $$"""
        public async Task<string> Close(EncryptRequest request)
        {
            var wrapped = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
            return {|MRK3001:Encoding.UTF8.GetString({{before}})|};
        }
        """,
        $$"""
        public async Task<string> Close(EncryptRequest request)
        {
            var wrapped = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
            return Convert.ToBase64String({{after}});
        }
        """);

    [Fact]
    public Task Fixes_all_in_one_statement_and_drops_the_encoding() => Fix.Members(
        """
        public async Task<(string, string)> Close(EncryptRequest one, EncryptRequest other)
        {
            var text = Encoding.UTF8;
            return ({|MRK3001:text.GetString((await kms.EncryptAsync(one)).CiphertextBlob.ToArray())|}, {|MRK3001:text.GetString((await kms.EncryptAsync(other)).CiphertextBlob.ToArray())|});
        }
        """,
        """
        public async Task<(string, string)> Close(EncryptRequest one, EncryptRequest other)
        {
            return (Convert.ToBase64String((await kms.EncryptAsync(one)).CiphertextBlob.ToArray()), Convert.ToBase64String((await kms.EncryptAsync(other)).CiphertextBlob.ToArray()));
        }
        """);

    [Fact]
    public Task Fixes_a_lambda_that_is_only_an_argument() => Fix.Members(
        """
        public async Task<string[]> Close(EncryptRequest request) =>
            new[] { (await kms.EncryptAsync(request)).CiphertextBlob }.Select(blob => {|MRK3001:Encoding.UTF8.GetString(blob.ToArray())|}).ToArray();
        """,
        """
        public async Task<string[]> Close(EncryptRequest request) =>
            new[] { (await kms.EncryptAsync(request)).CiphertextBlob }.Select(blob => Convert.ToBase64String(blob.ToArray())).ToArray();
        """);

    [Fact]
    public Task Fixes_both_ways_of_a_round_trip_one_after_the_other() => Fix.Members(
        """
        public async Task Copy(EncryptRequest request)
        {
            var text = {|MRK3001:Encoding.UTF8.GetString((await kms.EncryptAsync(request)).CiphertextBlob.ToArray())|};
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(text)|}) });
        }
        """,
        """
        public async Task Copy(EncryptRequest request)
        {
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(text)|}) });
        }
        """);

    [Theory]
    [InlineData("System.Convert", "")]
    [InlineData("System.Convert", "public static string Convert(string text) => text;")]
    [InlineData("global::System.Convert", "public static string Convert(string text) => text; public string System => \"\";")]
    public Task Names_Convert_where_it_is_not_in_scope(string convert, string members) => Fix.SourceWithoutUsings(
        $$"""
        using System.Text;
        using System.Threading.Tasks;
        using Amazon.KeyManagementService;
        using Amazon.KeyManagementService.Model;

        public class Vault(IAmazonKeyManagementService kms)
        {
            {{members}}

            public async Task<string> Close(EncryptRequest request)
            {
                var response = await kms.EncryptAsync(request);
                return {|MRK3001:Encoding.UTF8.GetString(response.CiphertextBlob.ToArray())|};
            }
        }
        """,
        $$"""
        using System.Text;
        using System.Threading.Tasks;
        using Amazon.KeyManagementService;
        using Amazon.KeyManagementService.Model;

        public class Vault(IAmazonKeyManagementService kms)
        {
            {{members}}

            public async Task<string> Close(EncryptRequest request)
            {
                var response = await kms.EncryptAsync(request);
                return {{convert}}.ToBase64String(response.CiphertextBlob.ToArray());
            }
        }
        """);

    [Theory]
    [InlineData("using var reader = {|MRK3001:new StreamReader(stream)|}; return reader.ReadToEnd();")]
    [InlineData("return new string({|MRK3001:Encoding.UTF8.GetChars(stream.ToArray())|});")]
    [InlineData("return Text(stream.ToArray()); static string Text(byte[] bytes) => {|MRK3001:Encoding.UTF8.GetString(bytes)|};")]
    [InlineData("var bytes = stream.ToArray(); return {|MRK3001:Encoding.UTF8.GetString(count: bytes.Length, index: 0, bytes: bytes)|};")]
    [InlineData("return {|MRK3001:Choose().GetString(stream.ToArray())|}; static Encoding Choose() { Console.WriteLine(); return Encoding.UTF8; }")]
    public Task Offers_nothing_where_more_must_change(string statements) => Fix.NothingInMembers(
        $$"""
        public async Task<string> Close(EncryptRequest request)
        {
            var stream = (await kms.EncryptAsync(request)).CiphertextBlob;
            {{statements}}
        }
        """);
}
