namespace MrkAnalyzers.Rules;

/// <summary>Makes the key symmetric. It is another key then, so each such change is somebody's decision: none is made in bulk.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsymmetricMultiRegionKeyFix))]
public sealed class AsymmetricMultiRegionKeyFix() : SymmetricSpecFix("MRK4001", "Make the key symmetric: SYMMETRIC_DEFAULT (changes the key type)")
{
    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => null;
}
