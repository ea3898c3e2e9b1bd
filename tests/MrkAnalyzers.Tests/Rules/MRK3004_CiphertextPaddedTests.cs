using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.CiphertextPaddedFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK3004_CiphertextPaddedTests
{
    [Fact]
    public Task Flags_the_buffer_of_a_response() => Verify.Members("""
        public async Task<byte[]> Close(EncryptRequest request) => {|MRK3004:(await kms.EncryptAsync(request)).CiphertextBlob.GetBuffer()|};
        """);

    [Fact]
    public Task Flags_the_buffer_of_a_copy_for_Decrypt() => Verify.Members("""
        public async Task Open(Stream stored)
        {
            var copy = new MemoryStream();
            await stored.CopyToAsync(copy);
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3004:copy.GetBuffer()|}) });
        }
        """);

    [Fact]
    public Task Flags_padded_text() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            return {|MRK3004:text.PadRight(512, '=')|};
        }
        """);

    [Fact]
    public Task Accepts_base64_padded_with_white_space() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            return text.PadRight(512);
        }
        """);

    [Fact]
    public Task Flags_hex_padded_with_white_space() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var text = Convert.ToHexString((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            return {|MRK3004:text.PadRight(512)|};
        }
        """);

    [Fact]
    public Task Flags_a_buffer_larger_than_what_is_read() => Verify.Members("""
        public async Task Open(Stream stored)
        {
            var buffer = new byte[4096];
            await stored.ReadAsync(buffer, 0, buffer.Length);
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3004:buffer|}) });
        }
        """);

    [Fact]
    public Task Accepts_a_copy_of_the_bytes() => Verify.Members("""
        public async Task<byte[]> Close(EncryptRequest request) => (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
        """);

    [Fact]
    public Task Accepts_a_buffer_up_to_the_length() => Verify.Members("""
        public async Task<string> Close(EncryptRequest request)
        {
            var blob = (await kms.EncryptAsync(request)).CiphertextBlob;
            return Convert.ToBase64String(blob.GetBuffer(), 0, (int)blob.Length);
        }
        """);

    [Fact]
    public Task Accepts_as_much_of_a_buffer_as_was_read() => Verify.Members("""
        public async Task Open(Stream stored)
        {
            var buffer = new byte[4096];
            var count = await stored.ReadAsync(buffer, 0, buffer.Length);
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(buffer, 0, count) });
        }
        """);

    [Fact]
    public Task Accepts_base64url_padded_back() => Verify.Members("""
        public Task Open(string stored)
        {
            var text = stored.Replace('-', '+').Replace('_', '/');
            text = text.PadRight(text.Length + ((4 - (text.Length % 4)) % 4), '=');
            return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) });
        }
        """);

    [Fact]
    public Task Accepts_the_buffer_of_plaintext() => Verify.Members("""
        public async Task<byte[]> Open(DecryptRequest request) => (await kms.DecryptAsync(request)).Plaintext.GetBuffer();
        """);

    [Theory]
    [InlineData("var blob = (await kms.EncryptAsync(request)).CiphertextBlob;\n    return {|MRK3004:blob.GetBuffer()|};", "var blob = (await kms.EncryptAsync(request)).CiphertextBlob;\n    return blob.ToArray();")]
    [InlineData("return {|MRK3004:(await kms.EncryptAsync(request))\n        .CiphertextBlob /* all */\n        .GetBuffer()|};", "return (await kms.EncryptAsync(request))\n        .CiphertextBlob /* all */\n        .ToArray();")]
    public Task Copies_just_the_bytes(string before, string after) => Fix.Members(
        $$"""
        public async Task<byte[]> Close(EncryptRequest request)
        {
            {{before}}
        }
        """,
        $$"""
        public async Task<byte[]> Close(EncryptRequest request)
        {
            {{after}}
        }
        """);

    // The second buffer comes to light when the first is gone.
    [Fact]
    public Task Copies_just_the_bytes_of_each_of_two_streams() => Fix.Members(
        """
        public async Task<byte[]> Close(EncryptRequest request)
        {
            var copy = new MemoryStream();
            copy.Write({|MRK3004:(await kms.EncryptAsync(request)).CiphertextBlob.GetBuffer()|});
            return copy.GetBuffer();
        }
        """,
        """
        public async Task<byte[]> Close(EncryptRequest request)
        {
            var copy = new MemoryStream();
            copy.Write((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            return copy.ToArray();
        }
        """,
        iterations: 2);

    [Fact]
    public Task Uses_text_without_padding() => Fix.Members(
        """
        public async Task<string> Close(EncryptRequest request)
        {
            const int width = 512;
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            return {|MRK3004:text.PadRight(width, '0')|};
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
    public Task Assigns_no_text_to_itself() => Fix.Members(
        """
        public async Task<string> Close(EncryptRequest request)
        {
            var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
            text = {|MRK3004:text.PadRight(512, '=')|};
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
    public Task Fixes_all_in_one_statement() => Fix.Members(
        """
        public async Task<byte[][]> Close(EncryptRequest one, EncryptRequest other) =>
            [{|MRK3004:(await kms.EncryptAsync(one)).CiphertextBlob.GetBuffer()|}, {|MRK3004:(await kms.EncryptAsync(other)).CiphertextBlob.GetBuffer()|}];
        """,
        """
        public async Task<byte[][]> Close(EncryptRequest one, EncryptRequest other) =>
            [(await kms.EncryptAsync(one)).CiphertextBlob.ToArray(), (await kms.EncryptAsync(other)).CiphertextBlob.ToArray()];
        """);

    [Fact]
    public Task Offers_nothing_for_a_buffer_of_fixed_size() => Fix.NothingInMembers("""
        public async Task Open(Stream stored)
        {
            var buffer = new byte[4096];
            await stored.ReadAsync(buffer, 0, buffer.Length);
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3004:buffer|}) });
        }
        """);

    [Fact]
    public Task Offers_nothing_for_padding_in_a_helper_of_others() => Fix.NothingInMembers("""
        public async Task<string> Close(EncryptRequest request) => Column({|MRK3004:Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray())|});

        public string Name(string name) => Column(name);

        private static string Column(string text) => text.PadRight(512, '0');
        """);

    [Fact]
    public Task Flags_a_stream_made_longer() => Verify.Members("""
        public byte[] Close(EncryptResponse response)
        {
            {|MRK3004:response.CiphertextBlob.SetLength(8192)|};
            return response.CiphertextBlob.ToArray();
        }
        """);

    [Fact]
    public Task Flags_memory_of_a_pool() => Verify.Members("""
        public async Task Open(Stream stored)
        {
            using var owner = System.Buffers.MemoryPool<byte>.Shared.Rent(4096);
            await stored.ReadAsync(owner.Memory);
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3004:owner.Memory.ToArray()|}) });
        }
        """);

    [Fact]
    public Task Accepts_as_much_memory_of_a_pool_as_was_read() => Verify.Members("""
        public async Task Open(Stream stored)
        {
            using var owner = System.Buffers.MemoryPool<byte>.Shared.Rent(4096);
            var count = await stored.ReadAsync(owner.Memory);
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(owner.Memory[..count].ToArray()) });
        }
        """);
}
