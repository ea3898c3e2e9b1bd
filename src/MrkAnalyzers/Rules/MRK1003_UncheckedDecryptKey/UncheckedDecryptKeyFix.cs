using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Compares the key that answered with the family that the Runtime's <c>MultiRegionKey</c> stands for, right behind the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncheckedDecryptKeyFix))]
public sealed class UncheckedDecryptKeyFix() : MrkFix("MRK1003")
{
    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault is { Fix: { } key, Node: LocalDeclarationStatementSyntax declaration } && fault["Response"] is { } response)
        {
            yield return new Remedy(
                "CheckedKey",
                $"Compare the key that answered with '{key}'",
                edits => edits.InsertBehind(
                    declaration,
                    $"if (!{key}.IsRelated({response}.KeyId))",
                    "{",
                    "    throw new System.Security.Cryptography.CryptographicException(\"The ciphertext belongs to another key.\");",
                    "}"));
        }
    }
}
