using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers.Rules;

/// <summary>Creates the alias in the replica's Region, too, the way it is created in the other. One at a time: two uses in one Region need it once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AliasMissingInReplicaRegionFix))]
public sealed class AliasMissingInReplicaRegionFix() : MrkFix("MRK2002")
{
    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Fix is { } creation && fault.Node.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } use)
        {
            yield return new Remedy("AliasInReplicaRegion", "Create the alias in this Region, too", edits => edits.InsertBefore(use, creation));
        }
    }
}
