using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MrkAnalyzers.Runtime;

/// <summary>
/// A ciphertext blob of AWS KMS: opaque and whole. KMS refuses a blob with one byte changed, cut off or added, so there is no way here to slice it or to
/// read it as text; its only text form is base64. KMS documents no layout and no length but the limit (AWS KMS API Reference, Decrypt).
/// </summary>
/// <remarks>Immutable and thread-safe. Two are equal when their bytes are. Store it in a column for 6144 bytes or for 8192 characters of base64.</remarks>
[JsonConverter(typeof(CiphertextJsonConverter))]
public sealed class Ciphertext : IEquatable<Ciphertext>
{
    /// <summary>The most bytes that a blob has (AWS KMS API Reference, Decrypt).</summary>
    public const int MaxLength = 6144;

    private readonly byte[] _bytes;

    /// <summary>Takes over a blob, byte for byte.</summary>
    /// <param name="bytes">All bytes of the blob, 1 to 6144; they are copied.</param>
    /// <exception cref="ArgumentException">There are none, or more than 6144: that is no blob of KMS.</exception>
    public Ciphertext(ReadOnlySpan<byte> bytes)
        : this(IsLength(bytes.Length) ? bytes.ToArray() : throw new ArgumentException($"A KMS ciphertext has 1 to {MaxLength} bytes, not {bytes.Length}.", nameof(bytes)))
    {
    }

    private Ciphertext(byte[] bytes) => _bytes = bytes;

    /// <summary>How many bytes there are, 1 to 6144.</summary>
    public int Length => _bytes.Length;

    /// <summary>Whether both are the same blob.</summary>
    /// <param name="left">One; null equals null.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when all bytes are equal.</returns>
    public static bool operator ==(Ciphertext? left, Ciphertext? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether both are different blobs.</summary>
    /// <param name="left">One; null equals null.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when a byte differs.</returns>
    public static bool operator !=(Ciphertext? left, Ciphertext? right) => !(left == right);

    /// <summary>
    /// Reads the text that <see cref="ToBase64"/> wrote. It is strict (standard alphabet, padding, no white space, no stray bits) because any other text
    /// was altered on its way: better to hear that here, with the place at hand, than as InvalidCiphertextException from KMS.
    /// </summary>
    /// <param name="text">Base64 of 1 to 6144 bytes.</param>
    /// <returns>The blob.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is not strict base64, or of a length that no blob has. The message does not repeat it.</exception>
    public static Ciphertext FromBase64(string text) =>
        TryFromBase64(text ?? throw new ArgumentNullException(nameof(text)), out var ciphertext)
            ? ciphertext
            : throw new FormatException(
                $"The text ({text.Length} characters) is not the strict base64 of a KMS ciphertext. Store and carry it unchanged: "
                + "no line breaks, no other case, no URL-safe alphabet, at least 8192 characters of room.");

    /// <summary>Reads the text that <see cref="ToBase64"/> wrote, if it is such a text.</summary>
    /// <param name="text">Base64 of 1 to 6144 bytes, or any other text; null too.</param>
    /// <param name="ciphertext">The blob; null when the text is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryFromBase64(string? text, [NotNullWhen(true)] out Ciphertext? ciphertext)
    {
        ciphertext = null;
        if (text is null or "" || text.Length > (MaxLength + 2) / 3 * 4 || text.Length % 4 != 0)
        {
            return false;
        }

        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return false;
        }

        // The class library lets white space and stray bits pass; writing it back shows them.
        if (!string.Equals(Convert.ToBase64String(bytes), text, StringComparison.Ordinal))
        {
            return false;
        }

        ciphertext = new Ciphertext(bytes);
        return true;
    }

    /// <summary>The blob as text: standard base64 with padding, at most 8192 characters.</summary>
    /// <returns>What <see cref="FromBase64"/> reads.</returns>
    public string ToBase64() => Convert.ToBase64String(_bytes);

    /// <summary>The blob as bytes, to store it in a binary column.</summary>
    /// <returns>All bytes, in an array of the caller's own.</returns>
    public byte[] ToArray() => (byte[])_bytes.Clone();

    /// <inheritdoc/>
    public bool Equals(Ciphertext? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ciphertext);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // FNV-1a; HashCode is missing in netstandard2.0.
        var hash = 2166136261u;
        foreach (var octet in _bytes)
        {
            hash = unchecked((hash ^ octet) * 16777619u);
        }

        return unchecked((int)hash);
    }

    /// <summary>The same as <see cref="ToBase64"/>.</summary>
    /// <returns>Standard base64.</returns>
    public override string ToString() => ToBase64();

    /// <summary>A blob out of the SDK: one copy, not two.</summary>
    /// <exception cref="InvalidDataException">There is none, or one that is no blob of KMS.</exception>
    internal static Ciphertext Of(MemoryStream? blob) =>
        blob is { Length: >= 1 and <= MaxLength } ? new Ciphertext(blob.ToArray()) : throw new InvalidDataException("KMS answered without a ciphertext, or with one of a length that none has.");

    /// <summary>A stream for the SDK, which reads it whole. It is read-only, and lets its bytes be seen so that the SDK need not copy them.</summary>
    internal MemoryStream ToStream() => new(_bytes, 0, _bytes.Length, writable: false, publiclyVisible: true);

    private static bool IsLength(int length) => length is >= 1 and <= MaxLength;
}

/// <summary>Writes a <see cref="Ciphertext"/> as a JSON string of base64, and reads that strictly. Thread-safe.</summary>
public sealed class CiphertextJsonConverter : JsonConverter<Ciphertext>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no string, or not the strict base64 of a blob.</exception>
    public override Ciphertext Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Ciphertext.TryFromBase64(reader.GetString(), out var ciphertext)
            ? ciphertext
            : throw new JsonException("The value is not the strict base64 of a KMS ciphertext.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Ciphertext value, JsonSerializerOptions options)
    {
        _ = writer ?? throw new ArgumentNullException(nameof(writer));
        _ = value ?? throw new ArgumentNullException(nameof(value));
        writer.WriteStringValue(value.ToBase64());
    }
}
