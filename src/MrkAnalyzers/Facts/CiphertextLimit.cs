using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>A length that is declared for a column or parameter, and what is stored in it.</summary>
/// <param name="Place">Where the length is written.</param>
/// <param name="Length">The length.</param>
/// <param name="Needed">How long what is stored can be: bytes, or characters where it is text.</param>
/// <param name="IsText">Whether it is text.</param>
/// <param name="Remedy">What a fix needs to know: the text to write in its place.</param>
internal sealed record CiphertextLimit(Place Place, int Length, int Needed, bool IsText, CiphertextRemedy Remedy)
{
    // Types of columns whose length is given in parentheses.
    private static readonly ImmutableArray<string> SizedTypes = ImmutableArray.Create("char", "varchar2", "varying", "character", "binary", "raw", "text", "blob");

    /// <summary>How long ciphertext can be after these steps; null where the steps do not say, or make it worthless.</summary>
    public static (int Length, bool IsText)? LengthOf(BlobHistory history)
    {
        if (history.Birth != BlobBirth.Ciphertext || history.FirstFault() is not null)
        {
            return null;
        }

        var length = KmsOperations.LongestCiphertext;
        var isText = false;
        foreach (var step in history.Steps)
        {
            switch (step.Step)
            {
                case BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded:
                    (length, isText) = ((length + 2) / 3 * 4, true);
                    break;
                case BlobStep.HexEncoded:
                    (length, isText) = (step.Change == TextChange.Dashed && step == history.Codec && !history.Changes.IsEmpty ? (length * 3) - 1 : length * 2, true);
                    break;
                case BlobStep.TextEncoded:
                    isText = false;
                    break;
            }
        }

        return (length, isText);
    }

    /// <summary>The length in the type of a column, <c>varchar(255)</c>; null where it has none, or is no type of text or bytes.</summary>
    public static int? LengthIn(string columnType)
    {
        var type = columnType.Trim();
        var open = type.IndexOf('(');
        var close = type.IndexOf(')');
        if (open < 0)
        {
            return type.Equals("tinytext", StringComparison.OrdinalIgnoreCase) || type.Equals("tinyblob", StringComparison.OrdinalIgnoreCase) ? 255 : null;
        }

        var name = type.Substring(0, open).TrimEnd();
        return close > open && SizedTypes.Any(sized => name.EndsWith(sized, StringComparison.OrdinalIgnoreCase))
            && int.TryParse(type.Substring(open + 1, close - open - 1).Split(' ')[0], out var length) ? length : null;
    }

    /// <summary>What to write for a length that is too small; null where it is not written as a number, or the type of the column has a limit of its own that depends on the database.</summary>
    public static string? Raised(SyntaxNode length, int needed)
    {
        if (length is not LiteralExpressionSyntax { Token: var token })
        {
            return null;
        }

        if (token.IsKind(SyntaxKind.NumericLiteralToken))
        {
            return needed.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        // Up to 8000 bytes, or as many characters of one byte, fit into such a column of every common database.
        return token.IsKind(SyntaxKind.StringLiteralToken) && needed <= 8000 && LengthIn(token.ValueText) is { } given
            ? token.Text.Replace(given.ToString(System.Globalization.CultureInfo.InvariantCulture), needed.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }
}
