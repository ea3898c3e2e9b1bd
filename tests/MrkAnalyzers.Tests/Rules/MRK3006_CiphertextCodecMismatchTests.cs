using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.CiphertextCodecMismatchFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK3006_CiphertextCodecMismatchTests
{
    [Theory]
    [InlineData("Convert.ToHexString(blob)", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("Convert.ToBase64String(blob)", "{|MRK3006:Convert.FromHexString(text)|}")]
    [InlineData("BitConverter.ToString(blob)", "{|MRK3006:Convert.FromHexString(text)|}")]
    [InlineData("BitConverter.ToString(blob).Replace(\"-\", \"\")", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("System.Buffers.Text.Base64Url.EncodeToString(blob)", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("Convert.ToBase64String(blob)", "{|MRK3006:System.Buffers.Text.Base64Url.DecodeFromChars(text)|}")]
    [InlineData("Convert.ToBase64String(blob).Replace('+', '-').Replace('/', '_')", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("Convert.ToBase64String(blob).TrimEnd('=')", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("Convert.ToBase64String(blob).Replace(\"=\", \"\")", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("Uri.EscapeDataString(Convert.ToBase64String(blob))", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToBase64String(blob)))", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("Convert.ToHexString(Encoding.ASCII.GetBytes(Convert.ToBase64String(blob)))", "{|MRK3006:Convert.FromHexString(text)|}")]
    [InlineData("Convert.ToBase64String(blob)", "{|MRK3006:Convert.FromBase64String(Encoding.UTF8.GetString(Convert.FromBase64String(text)))|}")]
    public Task Flags_a_decoder_that_does_not_match(string encoder, string decoder) => Verify.Members(RoundTrip(encoder, decoder));

    [Theory]
    [InlineData("Convert.ToHexString(blob)", "Convert.FromHexString(text)")]
    [InlineData("Convert.ToHexStringLower(blob)", "Convert.FromHexString(text.ToUpperInvariant())")]
    [InlineData("Convert.ToBase64String(blob)", "Convert.FromBase64String(text)")]
    [InlineData("BitConverter.ToString(blob)", "Convert.FromHexString(text.Replace(\"-\", \"\"))")]
    [InlineData("System.Buffers.Text.Base64Url.EncodeToString(blob)", "System.Buffers.Text.Base64Url.DecodeFromChars(text)")]
    [InlineData("Convert.ToBase64String(blob).Replace('+', '-').Replace('/', '_').TrimEnd('=')", "System.Buffers.Text.Base64Url.DecodeFromChars(text)")]
    [InlineData("Convert.ToBase64String(blob).Replace('+', '-').Replace('/', '_')", "Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/'))")]
    [InlineData("System.Buffers.Text.Base64Url.EncodeToString(blob)", "Convert.FromBase64String(text.Replace('_', '/').Replace('-', '+').PadRight(text.Length + (4 - text.Length % 4) % 4, '='))")]
    [InlineData("Uri.EscapeDataString(Convert.ToBase64String(blob))", "Convert.FromBase64String(Uri.UnescapeDataString(text))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToHexString(blob)))", "Convert.FromHexString(Encoding.UTF8.GetString(Convert.FromBase64String(text)))")]
    [InlineData("\"v1:\" + Convert.ToBase64String(blob)", "Convert.FromHexString(text)")]
    public Task Accepts_a_decoder_that_matches_or_may(string encoder, string decoder) => Verify.Members(RoundTrip(encoder, decoder));

    [Theory]
    [InlineData("Protect", "Unprotect")]
    [InlineData("EncryptAsync", "DecryptAsync")]
    [InlineData("SealToken", "OpenToken")]
    [InlineData("SaveAsync", "Load")]
    public Task Flags_the_counterpart_of_a_method(string writer, string reader) => Verify.Members($$"""
        public async Task<string> {{writer}}(EncryptRequest request) => Convert.ToHexString((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());

        public Task {{reader}}(string text) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(text)|}) });
        """);

    [Theory]
    [InlineData("Protect", "UnprotectOld")]
    [InlineData("Export", "Unprotect")]
    [InlineData("EncryptToken", "DecryptCookie")]
    public Task Accepts_a_method_that_is_no_counterpart(string writer, string reader) => Verify.Members($$"""
        public async Task<string> {{writer}}(EncryptRequest request) => Convert.ToHexString((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());

        public Task {{reader}}(string text) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) });
        """);

    [Fact]
    public Task Accepts_padding_added_where_the_length_asks_for_it() => Verify.Members("""
        public async Task<string> Protect(EncryptRequest request) =>
            Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray()).Replace('+', '-').Replace('/', '_').TrimEnd('=');

        public Task Unprotect(string text)
        {
            var base64 = text.Replace('-', '+').Replace('_', '/');
            switch (base64.Length % 4)
            {
                case 2:
                    base64 += "==";
                    break;
                case 3:
                    base64 += "=";
                    break;
            }

            return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(base64)) });
        }
        """);

    [Fact]
    public Task Accepts_a_member_that_writes_in_several_formats() => Verify.Members("""
        public async Task<string> Protect(EncryptRequest request, bool hex)
        {
            var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
            return hex ? Convert.ToHexString(blob) : Convert.ToBase64String(blob);
        }

        public Task Unprotect(string text) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(text)) });
        """);

    [Fact]
    public Task Accepts_a_reader_of_several_formats() => Verify.Members("""
        public async Task<string> Protect(EncryptRequest request) => Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());

        public Task Unprotect(string text, bool isOld) =>
            kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(isOld ? Convert.FromHexString(text) : Convert.FromBase64String(text)) });
        """);

    [Fact]
    public Task Flags_a_property_written_in_one_codec_and_read_in_another() => Verify.Source("""
        public class Row
        {
            public string Text { get; set; } = "";
        }

        public class Writer(IAmazonKeyManagementService kms)
        {
            public async Task Fill(Row row, EncryptRequest request) => row.Text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
        }

        public class Reader(IAmazonKeyManagementService kms)
        {
            public Task Open(Row row) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromHexString(row.Text)|}) });
        }
        """);

    [Fact]
    public Task Accepts_a_property_that_others_write_too() => Verify.Source("""
        public class Row
        {
            public string Text { get; set; } = "";
        }

        public class Writer(IAmazonKeyManagementService kms)
        {
            public async Task Fill(Row row, EncryptRequest request) => row.Text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());

            public async Task FillAsHex(Row row, EncryptRequest request) => row.Text = Convert.ToHexString((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
        }

        public class Reader(IAmazonKeyManagementService kms)
        {
            public Task Open(Row row) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(row.Text)) });
        }
        """);

    [Fact]
    public Task Accepts_a_lenient_decoder_of_base64() => Verify.Source("""
        namespace Microsoft.AspNetCore.WebUtilities
        {
            public static class WebEncoders
            {
                public static string Base64UrlEncode(byte[] input) => throw new NotSupportedException();
                public static byte[] Base64UrlDecode(string input) => throw new NotSupportedException();
            }
        }

        public class Vault(IAmazonKeyManagementService kms)
        {
            public async Task<string> Protect(EncryptRequest request) => Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());

            public Task Unprotect(string text) =>
                kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(text)) });
        }
        """);

    [Theory]
    [InlineData("Convert.ToHexString(blob)", "{|MRK3006:Convert.FromBase64String(text)|}", "Convert.FromHexString(text)")]
    [InlineData("Convert.ToBase64String(blob)", "{|MRK3006:Convert.FromHexString(text)|}", "Convert.FromBase64String(text)")]
    [InlineData("Convert.ToBase64String(blob)", "{|MRK3006:System.Buffers.Text.Base64Url.DecodeFromChars(text)|}", "Convert.FromBase64String(text)")]
    [InlineData("System.Buffers.Text.Base64Url.EncodeToString(blob)", "{|MRK3006:Convert.FromBase64String(text)|}", "System.Buffers.Text.Base64Url.DecodeFromChars(text)")]
    public Task Takes_the_inverse_of_the_encoder(string encoder, string before, string after) => Fix.Members(RoundTrip(encoder, before), RoundTrip(encoder, after));

    [Theory]
    [InlineData("BitConverter.ToString(blob)", "{|MRK3006:Convert.FromHexString(text)|}")]
    [InlineData("Convert.ToBase64String(blob).Replace('+', '-').Replace('/', '_')", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToBase64String(blob)))", "{|MRK3006:Convert.FromBase64String(text)|}")]
    [InlineData("Convert.ToHexString(blob)", "{|MRK3006:Convert.FromBase64String(s: text)|}")]
    public Task Offers_nothing_where_no_single_decoder_matches(string encoder, string decoder) => Fix.NothingInMembers(RoundTrip(encoder, decoder));

    private static string RoundTrip(string encoder, string decoder) => $$"""
        public async Task Check(EncryptRequest request)
        {
            var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
            var text = {{encoder}};
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({{decoder}}) });
        }
        """;
}
