using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;

namespace MrkAnalyzers.Testing.Wire;

/// <summary>Parses JSON so that no later access can fail for its text: every name and value is valid Unicode, down to the escapes.</summary>
internal static class StrictJson
{
    /// <param name="json">Must stay unchanged while the document is used.</param>
    /// <returns>Null for anything that is not well-formed JSON.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return null;
        }

        var scratch = ArrayPool<byte>.Shared.Rent(Math.Max(json.Length, 1));
        try
        {
            var reader = new Utf8JsonReader(json.Span);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    // The parser lets an escaped lone surrogate through, and throws when it is read.
                    reader.CopyString(scratch);
                }
            }

            return JsonDocument.Parse(json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scratch);
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }
}
