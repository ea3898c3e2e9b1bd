namespace MrkAnalyzers.Tests.Rules;

public class MRK9002_InvalidAnnotationTests
{
    [Theory]
    [InlineData("void Save([{|MRK9002:KmsCiphertext|}] int count);")]
    [InlineData("void Save([{|MRK9002:KmsKeyId|}] byte[] key);")]
    [InlineData("[return: {|MRK9002:KmsCiphertext|}] Task<int> Load();")]
    [InlineData("[return: {|MRK9002:KmsCiphertext|}] void Load();")]
    [InlineData("[{|MRK9002:KmsCiphertext|}] Guid Blob { get; }")]
    [InlineData("[{|MRK9002:KmsDecrypts|}] byte[] Open(string token);")]
    [InlineData("[{|MRK9002:KmsDecrypts|}] byte[] Open(byte[] blob, byte[] nonce);")]
    [InlineData("[{|MRK9002:KmsEncrypts|}] void Seal(byte[] secret);")]
    [InlineData("[{|MRK9002:KmsEncrypts|}] Task<bool> Seal(byte[] secret);")]
    [InlineData("void Save([{|MRK9002:KmsCiphertext(Encoding = \"base32\")|}] string token);")]
    public Task Flags_an_annotation_that_can_mean_nothing(string member) => Finds(member);

    [Theory]
    [InlineData("void Save([KmsCiphertext] byte[] blob);")]
    [InlineData("void Save([KmsCiphertext] Stream blob, [KmsCiphertext] ReadOnlyMemory<byte> other, [KmsCiphertext] ReadOnlySpan<char> text);")]
    [InlineData("void Save([KmsCiphertext(Encoding = \"hex\")] string token);")]
    [InlineData("[return: KmsCiphertext] Task<byte[]> Load();")]
    [InlineData("[return: KmsCiphertext] ValueTask<string?> Load();")]
    [InlineData("[KmsCiphertext] byte[]? Blob { get; }")]
    [InlineData("[KmsKeyId] string? Key { get; }")]
    [InlineData("[KmsDecrypts] byte[] Open(byte[] blob);")]
    [InlineData("[KmsDecrypts] byte[] Open([KmsCiphertext] string token);")]
    [InlineData("[KmsDecrypts] byte[] Open([KmsCiphertext] byte[] blob, byte[] nonce);")]
    [InlineData("[KmsDecrypts] byte[] Open(Box box);")]
    [InlineData("[KmsEncrypts] Task<string> Seal(byte[] secret);")]
    [InlineData("[KmsEncrypts] Task<Box> Seal(byte[] secret);")]
    [InlineData("[KmsEncrypts] void Seal(byte[] secret, [KmsCiphertext] out byte[] blob);")]
    public Task Accepts_an_annotation_on_what_it_is_for(string member) => Finds(member);

    private static Task Finds(string member) => new Configured { HasSdk = false }.Finds($$"""
        using MrkAnalyzers.Annotations;

        public interface IVault
        {
            {{member}}
        }

        public sealed class Box
        {
            [KmsCiphertext] public byte[] Blob { get; set; } = [];
        }
        """);
}
