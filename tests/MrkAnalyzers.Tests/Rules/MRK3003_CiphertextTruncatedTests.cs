using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.CiphertextTruncatedFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK3003_CiphertextTruncatedTests
{
    private static string Close(string type, string statements) => $$"""
        public async Task<{{type}}> Close(EncryptRequest request)
        {
            var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
            {{statements}}
        }
        """;

    [Theory]
    [InlineData("{|MRK3003:blob.Take(128)|}.ToArray()")]
    [InlineData("{|MRK3003:blob.Skip(4)|}.ToArray()")]
    [InlineData("{|MRK3003:blob[..128]|}")]
    [InlineData("{|MRK3003:blob[..^4]|}")]
    [InlineData("{|MRK3003:blob.AsSpan(0, 128)|}.ToArray()")]
    public Task Flags_a_part(string part) => Verify.Members(Close("byte[]", $"return {part};"));

    [Fact]
    public Task Flags_a_part_of_its_text() => Verify.Members(Close("string", "return {|MRK3003:Convert.ToBase64String(blob).Substring(0, 64)|};"));

    [Fact]
    public Task Flags_a_resized_array() => Verify.Members(Close("byte[]", "{|MRK3003:Array.Resize(ref blob, 128)|};\n    return blob;"));

    [Fact]
    public Task Flags_a_shortened_stream() => Verify.Members("""
        public async Task<MemoryStream> Close(EncryptRequest request)
        {
            var response = await kms.EncryptAsync(request);
            {|MRK3003:response.CiphertextBlob.SetLength(128)|};
            return response.CiphertextBlob;
        }
        """);

    [Fact]
    public Task Flags_a_part_for_Decrypt() => Verify.Members(Close("DecryptResponse", "return await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK3003:new MemoryStream(blob, 0, 128)|} });"));

    [Fact]
    public Task Accepts_the_whole() => Verify.Members(Close("byte[]", "return blob;"));

    [Fact]
    public Task Accepts_a_part_up_to_its_length() => Verify.Members(Close("byte[]", "return blob.AsSpan(0, blob.Length).ToArray();"));

    [Fact]
    public Task Accepts_a_prefix_that_is_only_shown() => Verify.Members(Close("byte[]", "Console.WriteLine(Convert.ToHexString(blob, 0, 4));\n    return blob;"));

    [Fact]
    public Task Accepts_both_parts_of_a_split() => Verify.Members(Close("(byte[], byte[])", "return (blob[..64], blob[64..]);"));

    [Fact]
    public Task Accepts_a_part_of_plaintext() => Verify.Members("""
        public async Task<byte[]> Open(DecryptRequest request) => (await kms.DecryptAsync(request)).Plaintext.ToArray()[..16];
        """);

    [Fact]
    public Task Accepts_an_envelope_taken_apart() => Verify.Members("""
        public Task Open(byte[] envelope)
        {
            var length = BitConverter.ToInt32(envelope, 0);
            return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(envelope, 4, length) });
        }
        """);

    [Theory]
    [InlineData("byte[]", "return {|MRK3003:blob.Take(128)|}.ToArray();", "return blob;")]
    [InlineData("byte[]", "return {|MRK3003:blob[..128]|};", "return blob;")]
    [InlineData("byte[]", "return {|MRK3003:blob[0..128]|};", "return blob;")]
    [InlineData("byte[]", "return {|MRK3003:blob[..^4]|};", "return blob;")]
    [InlineData("byte[]", "return {|MRK3003:blob.AsSpan(0, 128)|}.ToArray();", "return blob;")]
    [InlineData("byte[]", "return {|MRK3003:blob.AsMemory(..128)|}.ToArray();", "return blob;")]
    [InlineData("byte[]", "return {|MRK3003:blob\n        .Take(Math.Min(blob.Length - 1, 128))|}\n        .ToArray(); // fits", "return blob; // fits")]
    [InlineData("ReadOnlyMemory<byte>", "return {|MRK3003:blob.AsMemory(0, 128)|};", "return blob.AsMemory();")]
    [InlineData("IEnumerable<byte>", "return {|MRK3003:blob.Take(128)|};", "return blob;")]
    [InlineData("IEnumerable<byte>", "IEnumerable<byte> part = {|MRK3003:blob.Take(128)|};\n    return part;", "IEnumerable<byte> part = blob;\n    return part;")]
    [InlineData("string", "return {|MRK3003:Convert.ToBase64String(blob).Substring(0, 64)|};", "return Convert.ToBase64String(blob);")]
    [InlineData("string", "return {|MRK3003:Convert.ToBase64String(blob)[..64]|};", "return Convert.ToBase64String(blob);")]
    [InlineData("string", "return {|MRK3003:Convert.ToBase64String(blob).Remove(64)|};", "return Convert.ToBase64String(blob);")]
    [InlineData("string", "return Convert.ToBase64String({|MRK3003:blob[..128]|});", "return Convert.ToBase64String(blob);")]
    [InlineData("byte[]", "const int size = 128;\n    return {|MRK3003:blob[..size]|};", "return blob;")]
    public Task Uses_the_whole(string type, string before, string after) => Fix.Members(Close(type, before), Close(type, after));

    [Fact]
    public Task Fixes_all_and_drops_the_size() => Fix.Members(
        """
        public async Task Close(EncryptRequest one, EncryptRequest other)
        {
            const int size = 128;
            var first = (await kms.EncryptAsync(one)).CiphertextBlob.ToArray();
            var second = (await kms.EncryptAsync(other)).CiphertextBlob.ToArray();
            File.WriteAllBytes("first", {|MRK3003:first.Take(size)|}.ToArray());
            File.WriteAllBytes("second", {|MRK3003:second[..size]|});
        }
        """,
        """
        public async Task Close(EncryptRequest one, EncryptRequest other)
        {
            var first = (await kms.EncryptAsync(one)).CiphertextBlob.ToArray();
            var second = (await kms.EncryptAsync(other)).CiphertextBlob.ToArray();
            File.WriteAllBytes("first", first);
            File.WriteAllBytes("second", second);
        }
        """);

    [Theory]
    [InlineData("byte[]", "return {|MRK3003:blob.Skip(4)|}.ToArray();")]
    [InlineData("byte[]", "return {|MRK3003:blob[4..]|};")]
    [InlineData("byte[]", "{|MRK3003:Array.Resize(ref blob, 128)|};\n    return blob;")]
    [InlineData("byte[]", "var part = {|MRK3003:blob.Take(128)|};\n    return part.ToArray();")]
    [InlineData("string", "return {|MRK3003:Convert.ToBase64String(blob, 0, 128)|};")]
    [InlineData("byte[]", "return {|MRK3003:blob[..Size()]|};\n    int Size() { Console.WriteLine(); return 128; }")]
    [InlineData("byte[]", "return {|MRK3003:blob.Take(/* as the column */ 128)|}.ToArray();")]
    [InlineData("byte[]", "return Head(blob);\n    static byte[] Head(byte[] bytes) => {|MRK3003:bytes[..128]|};")]
    public Task Offers_nothing_where_the_edit_is_not_certain(string type, string statements) => Fix.NothingInMembers(Close(type, statements));
}
