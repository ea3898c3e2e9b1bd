using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Editing;

namespace MrkAnalyzers;

/// <summary>Of a key that the source names for ciphertext which names its key itself: leave it out, or take it from configuration.</summary>
public abstract class DecryptKeyFix : MrkFix
{
    private protected DecryptKeyFix(string id)
        : base(id)
    {
    }

    private protected override IEnumerable<Remedy> Remedies(Fault fault)
    {
        if (fault.Fix is not { } property || fault.Node is not AssignmentExpressionSyntax assignment || Removal.Of(assignment) is not { } removal || Removal.HasComments(removal, removal.Span))
        {
            yield break;
        }

        yield return new Remedy(
            "CiphertextNamesKey",
            $"Let the ciphertext name its key: remove {property} and the check that KMS makes with it (compare response.{property} instead)",
            edits =>
            {
                edits.Remove(removal);
                edits.RemoveUnused(fault.Leftovers);
            });

        // Only beside the other, which `dotnet format` applies: it takes what the first finding offers first, for all.
        if (fault["Configuration"] is { } configuration)
        {
            var key = $"{configuration}[\"Kms:{property}\"]";
            yield return new Remedy(
                "KeyFromConfiguration",
                $"Take the key from configuration: {key}",
                edits =>
                {
                    edits.Replace(assignment.Right.Span, key);
                    edits.RemoveUnused(fault.Leftovers);
                });
        }
    }
}
