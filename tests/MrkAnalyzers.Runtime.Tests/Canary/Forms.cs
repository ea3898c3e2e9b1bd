using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace MrkAnalyzers.Runtime.Tests.Canary;

/// <summary>
/// Secrets in every form in which they could turn up, and in every piece that is worth something to a thief: any 16 bytes in a row, or the 15 of them that
/// 20 characters of base64 hold whatever byte they begin with.
/// </summary>
internal sealed class Forms
{
    private const int Window = 16;
    private const int Base64Window = 20;

    private readonly Dictionary<string, string> _formByPiece = new(StringComparer.Ordinal);
    private readonly Lazy<SearchValues<string>> _pieces;

    public Forms() => _pieces = new Lazy<SearchValues<string>>(() => SearchValues.Create([.. _formByPiece.Keys], StringComparison.Ordinal));

    /// <param name="name">What to call it when it is found: the secret itself is never repeated.</param>
    public void Add(string name, ReadOnlySpan<byte> secret)
    {
        for (var start = 0; start < 3; start++)
        {
            Cut($"{name} in base64", Convert.ToBase64String(secret[start..]).TrimEnd('='), Base64Window, 1);
            Cut($"{name} in base64url", Base64Url.EncodeToString(secret[start..]), Base64Window, 1);
        }

        Cut($"{name} in hex", Convert.ToHexStringLower(secret), 2 * Window, 2);
        Cut($"{name} in hex", Convert.ToHexString(secret), 2 * Window, 2);
        Cut($"{name} as text", Encoding.UTF8.GetString(secret), Window, 1);
        Cut($"{name} byte for character", Encoding.Latin1.GetString(secret), Window, 1);
        for (var start = 0; start + Window <= secret.Length; start++)
        {
            var window = secret.Slice(start, Window).ToArray();
            Keep($"{name} in hex with dashes", BitConverter.ToString(window));
            var numbers = window.Select(static octet => octet.ToString(CultureInfo.InvariantCulture)).ToArray();
            Keep($"{name} in numbers", string.Join(',', numbers));
            Keep($"{name} in numbers", string.Join(", ", numbers));
        }
    }

    /// <returns>Which secret the text holds, and in which form; null when it holds none.</returns>
    public string? FindIn(string text)
    {
        // A secret of two bytes a character, read one by one, has a NUL after each.
        foreach (var reading in new[] { text, text.Replace("\0", "", StringComparison.Ordinal) })
        {
            var at = reading.AsSpan().IndexOfAny(_pieces.Value);
            if (at >= 0)
            {
                return _formByPiece.First(piece => reading.AsSpan(at).StartsWith(piece.Key, StringComparison.Ordinal)).Value;
            }
        }

        return null;
    }

    private void Cut(string form, string text, int length, int step)
    {
        for (var start = 0; start + length <= text.Length; start += step)
        {
            Keep(form, text.Substring(start, length));
        }
    }

    private void Keep(string form, string piece) => _formByPiece.TryAdd(piece, form);
}
