using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.CiphertextTextAlteredFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK3005_CiphertextTextAlteredTests
{
    [Theory]
    [InlineData("{|MRK3005:text.ToLower()|}")]
    [InlineData("{|MRK3005:text.ToUpper(System.Globalization.CultureInfo.InvariantCulture)|}")]
    [InlineData("{|MRK3005:text.ToUpperInvariant()|}")]
    [InlineData("{|MRK3005:System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToLower(text)|}")]
    [InlineData("{|MRK3005:System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text)|}")]
    [InlineData("{|MRK3005:text.Replace(\"+\", \"\")|}")]
    [InlineData("{|MRK3005:text.Replace('/', 'A')|}")]
    [InlineData("{|MRK3005:text.Replace('+', ' ')|}")]
    [InlineData("{|MRK3005:text.Replace('O', '0')|}")]
    [InlineData("{|MRK3005:System.Net.WebUtility.UrlDecode(text)|}")]
    [InlineData("new string({|MRK3005:text.Where(char.IsLetterOrDigit)|}.ToArray())")]
    [InlineData("new string({|MRK3005:text.Where(c => c != '+' && c != '/')|}.ToArray())")]
    [InlineData("string.Concat({|MRK3005:text.Select(char.ToLowerInvariant)|})")]
    [InlineData("{|MRK3005:$\"kms:{text}\".ToLower()|}")]
    [InlineData("{|MRK3005:text.Trim().ToLower()|}.Replace('+', '-').Replace('/', '_')")]
    public Task Flags_text_of_a_ciphertext_that_is_changed_for_good(string kept) => Verify.Members(Closing(kept));

    [Theory]
    [InlineData("text")]
    [InlineData("text.Trim()")]
    [InlineData("text.Trim('\"', ' ')")]
    [InlineData("text.Normalize()")]
    [InlineData("text.ReplaceLineEndings(\"\")")]
    [InlineData("text.Replace(\"\\n\", \"\")")]
    [InlineData("text.Replace('+', '-').Replace('/', '_').TrimEnd('=')")]
    [InlineData("text.Replace('/', '.')")]
    [InlineData("text.Replace(\"+\", \"%2B\")")]
    [InlineData("System.Net.WebUtility.UrlEncode(text)")]
    [InlineData("System.Net.WebUtility.UrlDecode(System.Net.WebUtility.UrlEncode(text))")]
    [InlineData("System.Net.WebUtility.UrlDecode(text).Replace(' ', '+')")]
    [InlineData("Uri.UnescapeDataString(text)")]
    [InlineData("new string(text.Where(c => !char.IsWhiteSpace(c)).ToArray())")]
    [InlineData("new string(text.Select(c => c == '+' ? '-' : c == '/' ? '_' : c).ToArray())")]
    [InlineData("Convert.ToHexString(Convert.FromBase64String(text)).ToLowerInvariant()")]
    public Task Accepts_text_that_still_carries_the_ciphertext(string kept) => Verify.Members(Closing(kept));

    [Theory]
    [InlineData("Convert.FromBase64String({|MRK3005:stored.ToLower()|})")]
    [InlineData("Convert.FromBase64String({|MRK3005:stored.Replace(\"+\", \"\")|})")]
    [InlineData("Convert.FromBase64String({|MRK3005:stored.Replace('+', ' ')|})")]
    [InlineData("System.Buffers.Text.Base64Url.DecodeFromChars({|MRK3005:stored.ToUpperInvariant()|})")]
    public Task Flags_any_text_changed_before_it_is_decoded_as_base64(string blob) => Verify.Members(Opening(blob));

    [Theory]
    [InlineData("Convert.FromHexString(stored.ToLower())")]
    [InlineData("Convert.FromBase64String(stored.Replace(' ', '+'))")]
    [InlineData("Convert.FromBase64String(System.Net.WebUtility.UrlDecode(stored))")]
    [InlineData("Convert.FromBase64String(stored.Replace(\"ENC:\", \"\"))")]
    [InlineData("Convert.FromBase64String(stored.Replace(\"\\\\/\", \"/\"))")]
    public Task Accepts_text_put_right_before_it_is_decoded(string blob) => Verify.Members(Opening(blob));

    [Fact]
    public Task Accepts_a_copy_that_is_only_compared_or_logged() => Verify.Members("""
        public async Task<bool> Same(EncryptRequest request, string other)
        {
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            Console.WriteLine(text.ToLowerInvariant());
            return text.ToUpperInvariant() == other || text.ToLower().Equals(other);
        }
        """);

    [Fact]
    public Task Accepts_a_changed_copy_as_the_key_of_a_cache() => Verify.Source("""
        public interface ICache
        {
            void Set(string key, byte[] value);
        }

        public class Vault(IAmazonKeyManagementService kms, ICache cache)
        {
            public async Task Close(EncryptRequest request)
            {
                var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
                cache.Set(Convert.ToBase64String(blob).ToLowerInvariant(), blob);
            }
        }
        """);

    [Fact]
    public Task Flags_url_decoding_of_what_the_class_itself_writes_without() => Verify.Members("""
        public async Task<string> Protect(EncryptRequest request) => Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());

        public Task Unprotect(string text) =>
            kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String({|MRK3005:System.Net.WebUtility.UrlDecode(text)|})) });
        """);

    [Theory]
    [InlineData("{|MRK3005:text.ToLowerInvariant()|}", "text")]
    [InlineData("{|MRK3005:text.Trim().ToUpper()|}", "text.Trim()")]
    [InlineData("{|MRK3005:System.Net.WebUtility.UrlDecode(text)|}", "text")]
    [InlineData("{|MRK3005:System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToLower(text)|}", "text")]
    [InlineData("{|MRK3005:text.Replace(\"+\", \"\")|}.Trim()", "text.Trim()")]
    [InlineData("({|MRK3005:text.ToLower()|})!", "text!")]
    [InlineData("({|MRK3005:System.Net.WebUtility.UrlDecode(text)|})!", "text!")]
    [InlineData("{|MRK3005:System.Net.WebUtility.UrlDecode(text.Length > 0 ? text : text)|}.Trim()", "(text.Length > 0 ? text : text).Trim()")]
    public Task Drops_the_call(string before, string after) => Fix.Members(Closing(before), Closing(after));

    // The second change comes to light when the first is gone.
    [Fact]
    public Task Drops_each_of_two_calls() => Fix.Members(Closing("{|MRK3005:text.ToLower()|}.Replace(\"+\", \"\")"), Closing("text"), iterations: 2);

    [Fact]
    public Task Assigns_no_text_to_itself() => Fix.Members(
        """
        public async Task<string> Close(EncryptRequest request)
        {
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            text = {|MRK3005:text.ToLower()|};
            return text;
        }
        """,
        """
        public async Task<string> Close(EncryptRequest request)
        {
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            return text;
        }
        """);

    [Fact]
    public Task Offers_nothing_where_others_use_the_call_too() => Fix.NothingInMembers("""
        public async Task<string> Close(EncryptRequest request) => Canonical({|MRK3005:Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray())|});

        private static string Canonical(string value) => value.ToLowerInvariant();
        """);

    [Fact]
    public Task Offers_nothing_for_a_filter() => Fix.NothingInMembers(Closing("new string({|MRK3005:text.Where(char.IsLetterOrDigit)|}.ToArray())"));

    private static string Closing(string kept) => $$"""
        public async Task<string> Close(EncryptRequest request)
        {
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            return {{kept}};
        }
        """;

    private static string Opening(string blob) => $$"""
        public Task Open(string stored) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({{blob}}) });
        """;
}
