using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

/// <summary>Where a finding stands and what it points to besides. Rules hand it on without looking at syntax.</summary>
/// <param name="At">Where the reader is to look: where the value enters, if it comes through a parameter; else where it is used.</param>
/// <param name="Edit">What a fix changes: the assignment, or the call that alters the blob.</param>
/// <param name="Way">The stations between the two, in the order in which the value passes them.</param>
internal sealed record Place(Location At, Location Edit, ImmutableArray<Location> Way)
{
    /// <summary>Whether the value comes to where it is used through a parameter: other callers may give other values.</summary>
    public bool IsThroughParameter => Sink is not null;

    /// <summary>The type that it stands in, and what the expression names if it is a name: where the same value may be used once more.</summary>
    public string[] NamesAround
    {
        get
        {
            var node = At.SourceTree!.GetRoot().FindNode(At.SourceSpan, getInnermostNodeForTie: true);
            return new[] { node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText, ((node as MemberAccessExpressionSyntax)?.Name ?? node as SimpleNameSyntax)?.Identifier.ValueText }
                .OfType<string>().ToArray();
        }
    }

    /// <summary>What is done where the value arrives, if it comes there through a parameter; else null.</summary>
    private SyntaxNode? Sink { get; init; }

    /// <summary>For messages: the far end of the way and the member that it is in, if the value comes there through a parameter; else nothing.</summary>
    /// <param name="end">What the value becomes there; empty where the message says it anyway.</param>
    public string FarEnd(string end = "") => Sink is null ? "" : $" ({(end.Length == 0 ? "" : end + " ")}in {NameOfMember(Sink)})";

    /// <summary>Whether it stands where something is declared, which is not read for itself.</summary>
    public bool IsInDeclaration { get; private init; }

    /// <summary>The place of a length that is given for what is stored.</summary>
    public static Place OfLimit(SyntaxNode length, SyntaxNode stored, bool isInDeclaration) =>
        new(length.GetLocation(), length.GetLocation(), ImmutableArray.Create(stored.GetLocation())) { IsInDeclaration = isInDeclaration };

    /// <summary>The place of a value that was assigned to a request, or given to an overload that takes it as text.</summary>
    public static Place Of(Hop assignment)
    {
        var stations = Stations(assignment);
        var start = stations.FirstOrDefault(static hop => hop.IsArgument) ?? assignment;
        return new Place(
            start.At.GetLocation(),
            (assignment.Edit ?? assignment.At).GetLocation(),
            stations.Where(hop => hop != start).Select(static hop => hop.At.GetLocation()).ToImmutableArray()) { Sink = start.IsArgument ? assignment.At : null };
    }

    /// <summary>The place of a call, or of another expression.</summary>
    public static Place Of(SyntaxNode call)
    {
        var at = (call is InvocationExpressionSyntax { Expression: { } called } ? called : call).GetLocation();
        return new Place(at, call.GetLocation(), ImmutableArray<Location>.Empty);
    }

    /// <summary>
    /// The place of something that was done to bytes or text. Where bytes of unknown origin are altered on the way down to the call that they go into, that code has the fault by itself,
    /// whoever calls it.
    /// </summary>
    public static Place Of(Blob blob, BlobStepAt step)
    {
        var isOwnFault = step.IsEvident && blob.History.Birth != BlobBirth.Ciphertext && blob.Trail is { Edit: not null } sink && CallPath.Leads(step.Home, sink.Home);
        var stations = step.Trail is null || isOwnFault ? [] : Stations(step.Trail).Where(static hop => hop.IsArgument).ToArray();
        var edit = step.At.GetLocation();
        return stations.Length == 0
            ? new Place(edit, edit, ImmutableArray<Location>.Empty)
            : new Place(stations[0].At.GetLocation(), edit, stations.Skip(1).Select(static hop => hop.At.GetLocation()).ToImmutableArray()) { Sink = step.At };
    }

    // As it is written: `Vault.OpenAsync`.
    private static string NameOfMember(SyntaxNode node)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static ancestor => ancestor is not GlobalStatementSyntax);
        var name = member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            EventDeclarationSyntax happening => happening.Identifier.ValueText,
            IndexerDeclarationSyntax => "this[]",
            OperatorDeclarationSyntax symbol => "operator " + symbol.OperatorToken.ValueText,
            ConversionOperatorDeclarationSyntax conversion => "operator " + conversion.Type,
            BaseFieldDeclarationSyntax { Declaration.Variables: [var variable, ..] } => variable.Identifier.ValueText,
            _ => null,
        };
        var type = (member as BaseTypeDeclarationSyntax ?? member?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>(static type => type.Identifier.ValueText.Length > 0))?.Identifier.ValueText ?? "Program";
        return name is null ? type : type + "." + name;
    }

    private static Hop[] Stations(Hop last)
    {
        var stations = new Stack<Hop>();
        for (var hop = last; hop is not null; hop = hop.Before)
        {
            stations.Push(hop);
        }

        return stations.ToArray();
    }
}
