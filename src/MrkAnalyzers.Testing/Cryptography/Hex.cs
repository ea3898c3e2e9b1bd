namespace MrkAnalyzers.Testing.Cryptography;

/// <summary>Lower-case hexadecimal, as KMS writes its IDs.</summary>
internal static class Hex
{
    public static string Lower(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
