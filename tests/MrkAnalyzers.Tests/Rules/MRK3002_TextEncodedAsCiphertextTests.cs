using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.TextEncodedAsCiphertextFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK3002_TextEncodedAsCiphertextTests
{
    [Fact]
    public Task Flags_stored_text() => Verify.Members("""
        public Task Open(string stored) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(stored)|}) });
        """);

    [Fact]
    public Task Flags_text_that_was_read_from_a_file() => Verify.Statements("""
        var bytes = {|MRK3002:Encoding.ASCII.GetBytes(File.ReadAllText("key.b64"))|};
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(bytes) });
        """);

    [Fact]
    public Task Flags_the_blob_of_ReEncrypt() => Verify.Members("""
        public Task Move(string stored, string to) =>
            kms.ReEncryptAsync(new ReEncryptRequest { DestinationKeyId = to, CiphertextBlob = new MemoryStream({|MRK3002:Encoding.Unicode.GetBytes(stored)|}) });
        """);

    [Fact]
    public Task Flags_base64_that_is_not_decoded() => Verify.Members("""
        public async Task Copy(EncryptRequest request)
        {
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(text)|}) });
        }
        """);

    [Fact]
    public Task Flags_a_local_stream() => Verify.Members("""
        public async Task Open(string stored)
        {
            using var stream = new MemoryStream({|MRK3002:new UTF8Encoding().GetBytes(stored)|});
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream });
        }
        """);

    [Fact]
    public Task Flags_characters() => Verify.Members("""
        public Task Open(char[] stored) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(stored)|}) });
        """);

    [Fact]
    public Task Accepts_base64_that_is_decoded() => Verify.Members("""
        public Task Open(string stored) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(stored)) });
        """);

    [Fact]
    public Task Accepts_hex_that_is_decoded() => Verify.Members("""
        public Task Open(string stored) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(stored)) });
        """);

    [Fact]
    public Task Accepts_plaintext_for_Encrypt() => Verify.Members("""
        public Task Close(string text, string key) => kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        """);

    [Fact]
    public Task Accepts_Latin_1_which_keeps_every_byte() => Verify.Members("""
        public Task Open(string stored) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Encoding.Latin1.GetBytes(stored)) });
        """);

    [Fact]
    public Task Accepts_the_bytes_of_the_caller() => Verify.Members("""
        public Task Open(byte[] stored) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(stored) });
        """);

    [Fact]
    public Task Accepts_a_stand_in_of_a_test() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes("fake")) });
        """);

    [Fact]
    public Task Decodes_base64() => Fix.Members(
        """
        public Task Open(string stored) => kms.DecryptAsync(new DecryptRequest
        {
            // From the column.
            CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(s: stored)|}),
        });
        """,
        """
        public Task Open(string stored) => kms.DecryptAsync(new DecryptRequest
        {
            // From the column.
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(s: stored)),
        });
        """);

    [Fact]
    public Task Fixes_all_and_drops_the_encoding() => Fix.Members(
        """
        public async Task Open(string one, string other)
        {
            var encoding = Encoding.GetEncoding("us-ascii");
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:encoding.GetBytes(one)|}) });
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:encoding.GetBytes(other)|}) });
        }
        """,
        """
        public async Task Open(string one, string other)
        {
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(one)) });
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(other)) });
        }
        """);

    [Theory]
    [InlineData("{|MRK3002:Encoding.UTF8.GetBytes(text.ToCharArray())|}")]
    [InlineData("{|MRK3002:Encoding.UTF8.GetBytes(text, 0, text.Length)|}")]
    [InlineData("Bytes({|MRK3002:text|})")]
    public Task Offers_nothing_but_for_whole_text(string bytes) => Fix.NothingInMembers(
        $$"""
        public Task Open(string text) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({{bytes}}) });

        public Task Close(string text, string key) => kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(Bytes(text)) });

        private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
        """);

    [Fact]
    public Task Offers_nothing_for_text_that_is_not_base64() => Fix.NothingInMembers(
        """
        public async Task Copy(EncryptRequest request)
        {
            var text = Convert.ToHexString((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(text)|}) });
        }
        """);
}
