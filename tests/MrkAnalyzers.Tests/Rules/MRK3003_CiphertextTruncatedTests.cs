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
    [InlineData("string", "var text = Convert.ToBase64String(blob);\n    return ({|MRK3003:text.Substring(0, 64)|})!;", "var text = Convert.ToBase64String(blob);\n    return text!;")]
    [InlineData("string", "var text = Convert.ToBase64String(blob);\n    return({|MRK3003:text.Substring(0, 64)|})!.Trim();", "var text = Convert.ToBase64String(blob);\n    return text!.Trim();")]
    [InlineData("string", "var text = Convert.ToBase64String(blob);\n    return (/* column */ {|MRK3003:text[..64]|})!;", "var text = Convert.ToBase64String(blob);\n    return /* column */ text!;")]
    [InlineData("byte[]", "return ({|MRK3003:blob.Take(128)|}.ToArray())!;", "return blob!;")]
    [InlineData("string", "var text = Convert.ToBase64String(blob);\n    return ({|MRK3003:text.Substring(0, 64)|}).Trim();", "var text = Convert.ToBase64String(blob);\n    return (text).Trim();")]
    public Task Uses_the_whole(string type, string before, string after) => Fix.Members(Close(type, before), Close(type, after));

    // The second cut comes to light when the first is gone.
    [Fact]
    public Task Uses_the_whole_of_what_is_cut_twice() => Fix.Members(
        Close("byte[]", "return {|MRK3003:blob[..128]|}[..64];"),
        Close("byte[]", "return blob;"),
        iterations: 2);

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
    [InlineData("string", "var text = Convert.ToBase64String(blob);\n    text = {|MRK3003:text.Substring(0, 128)|} /* as the column */;\n    return text;")]
    [InlineData("byte[]", "return Head(blob);\n    static byte[] Head(byte[] bytes) => {|MRK3003:bytes[..128]|};")]
    public Task Offers_nothing_where_the_edit_is_not_certain(string type, string statements) => Fix.NothingInMembers(Close(type, statements));

    [Theory]
    [InlineData("var parts = new System.Buffers.ReadOnlySequence<byte>(blob); return System.Buffers.BuffersExtensions.ToArray({|MRK3003:parts.Slice(0, 64)|});")]
    [InlineData("var list = blob.ToList(); {|MRK3003:list.RemoveAt(0)|}; return list.ToArray();")]
    [InlineData("return {|MRK3003:System.Collections.Immutable.ImmutableArray.Create(blob, 0, 64)|}.ToArray();")]
    [InlineData("return {|MRK3003:System.Collections.Immutable.ImmutableArray.Create(blob).RemoveRange(0, 4)|}.ToArray();")]
    [InlineData("var list = new List<byte>(blob); {|MRK3003:System.Runtime.InteropServices.CollectionsMarshal.SetCount(list, 100)|}; return list.ToArray();")]
    [InlineData("var buffer = GC.AllocateUninitializedArray<byte>(64); {|MRK3003:stream.Read(buffer)|}; return buffer;")]
    [InlineData("var buffer = new byte[128]; {|MRK3003:stream.ReadAtLeast(buffer, 128)|}; return buffer;")]
    [InlineData("Span<byte> part = stackalloc byte[64]; {|MRK3003:blob.AsSpan(0, 64)|}.CopyTo(part); return part.ToArray();")]
    [InlineData("return {|MRK3003:stream.GetBuffer().AsMemory(0, 64)|}.ToArray();")]
    [InlineData("var text = new StringBuilder(Convert.ToBase64String(blob)); {|MRK3003:text.Length = 255|}; return text.ToString();")]
    [InlineData("return {|MRK3003:new StringBuilder(Convert.ToBase64String(blob)).ToString(0, 255)|};")]
    [InlineData("var text = new StringBuilder(); {|MRK3003:text.Append(Convert.ToBase64String(blob), 0, 255)|}; return text.ToString();")]
    public Task Flags_parts_taken_in_unusual_ways(string statements) => Verify.Members(Closing(statements));

    [Theory]
    [InlineData("var parts = new System.Buffers.ReadOnlySequence<byte>(blob); return System.Buffers.BuffersExtensions.ToArray(parts.Slice(0, blob.Length));")]
    [InlineData("return System.Collections.Immutable.ImmutableArray.Create(blob, 0, blob.Length).ToArray();")]
    [InlineData("var buffer = GC.AllocateUninitializedArray<byte>((int)stream.Length); stream.ReadExactly(buffer); return buffer;")]
    [InlineData("return stream.GetBuffer().AsMemory(0, (int)stream.Length).ToArray();")]
    [InlineData("var text = new StringBuilder(); text.Append(\"v1:\").Append(Convert.ToBase64String(blob)).Append(','); text.Length--; return text.ToString();")]
    [InlineData("var text = new StringBuilder(); var all = Convert.ToBase64String(blob); for (var at = 0; at < all.Length; at += 64) text.Append(all, at, Math.Min(64, all.Length - at)).Append('\\n'); return text.ToString();")]
    public Task Accepts_the_whole_taken_in_unusual_ways(string statements) => Verify.Members(Closing(statements));

    [Fact]
    public Task Accepts_a_prefix_in_the_name_of_a_file() => Verify.Members("""
        public async Task Close(EncryptRequest request, string folder)
        {
            var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
            File.WriteAllBytes(Path.Combine(folder, Convert.ToHexString(blob)[..16]), blob);
        }
        """);

    // Code of others is followed as long as it is short, whatever the compiler adds to it.
    [Fact]
    public Task Flags_a_part_that_is_taken_under_locks() => Verify.Source("""
        public static class Envelope
        {
            public static byte[] Write(byte[] key, byte[] nonce, byte[] body)
            {
                using var stream = new MemoryStream();
                using var writer = new BinaryWriter(stream);
                lock (key) { writer.Write((byte)1); }
                lock (key) { writer.Write(key, 0, 64); }
                lock (key) { writer.Write(nonce); }
                lock (key) { writer.Write(body.Length); }
                lock (key) { writer.Write(body); }
                return stream.ToArray();
            }
        }
        """, """
        public class Vault(IAmazonKeyManagementService kms)
        {
            public async Task<byte[]> Close(GenerateDataKeyRequest request, byte[] nonce, byte[] body) =>
                Envelope.Write({|MRK3003:(await kms.GenerateDataKeyAsync(request)).CiphertextBlob.ToArray()|}, nonce, body);
        }
        """);

    private static string Closing(string statements) => $$"""
        public object Close(EncryptResponse response)
        {
            var stream = response.CiphertextBlob;
            var blob = stream.ToArray();
            {{statements}}
        }
        """;
}
