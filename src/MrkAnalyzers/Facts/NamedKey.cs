using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;
using MrkAnalyzers.Shared;

namespace MrkAnalyzers.Facts;

/// <summary>A key that the source itself names at one place of a call.</summary>
internal sealed class NamedKey
{
    private NamedKey(KmsCall call, KeyParameter parameter, string text, KeyIdentifier? identifier, Hop assignment, string? foreignRegion)
    {
        Call = call;
        Parameter = parameter;
        Text = text;
        Identifier = identifier;
        Assignment = assignment;
        ForeignRegion = foreignRegion;
        Place = Place.Of(assignment);
    }

    public KmsCall Call { get; }

    public KeyParameter Parameter { get; }

    /// <summary>The identifier as it is written, each unknown part as <c>{…}</c>.</summary>
    public string Text { get; }

    /// <summary>The identifier taken apart; unknown parts are <see cref="Template.Hole"/>. Null where it has no form that KMS knows.</summary>
    public KeyIdentifier? Identifier { get; }

    public Place Place { get; }

    /// <summary>For messages: what takes the key.</summary>
    public string Name => Call.NameOf(Parameter);

    /// <summary>For messages: what the identifier becomes and where, if it comes there through a parameter; else nothing.</summary>
    public string FarEnd => Place.FarEnd(Call.FullNameOf(Parameter));

    /// <summary>The Region that the client calls, if it is certain to be another than the one the ARN names; else null.</summary>
    public string? ForeignRegion { get; }

    /// <summary>Whether the key itself is written in the source: its ID or alias, whatever of the rest of an ARN is filled in.</summary>
    public bool NamesKey => IsKnown(Identifier?.Resource ?? Text);

    /// <summary>Whether the identifier is an ARN that names its Region in the source.</summary>
    public bool NamesRegion => Identifier is { IsArn: true, Region: var region } && IsKnown(region);

    /// <summary>
    /// What the fix that writes another identifier needs to know, and declarations that may be needed by nothing else than the one that is there. None where other callers may give other keys.
    /// </summary>
    public ImmutableDictionary<string, string?> Rewritten(string identifier) =>
        Assignment.At is LiteralExpressionSyntax || (!Place.IsThroughParameter && !Call.Around.WouldLeaveWarning(Assignment.At, Parameter.Property))
            ? ImmutableDictionary<string, string?>.Empty.Add("Fix", identifier)
            : ImmutableDictionary<string, string?>.Empty;

    /// <summary>What the fix that drops the assignment needs to know: which property it is, and which configuration is within reach. Empty where the assignment must stay.</summary>
    public ImmutableDictionary<string, string?> FixProperties =>
        Call.Wrapper is not null || Assignment.Edit is not AssignmentExpressionSyntax assignment || Call.Around.WouldLeaveWarning(assignment.Right, Parameter.Property) ? ImmutableDictionary<string, string?>.Empty
        : Call.Around.ConfigurationAt(assignment) is { } configuration ? Property.Add("Configuration", configuration)
        : Property;

    /// <summary>Declarations that may be needed by nothing else than the assignment, or the argument of the call itself.</summary>
    public ImmutableArray<Location> Leftovers =>
        Assignment.Edit is not AssignmentExpressionSyntax { Right: { } value, Parent: { } statement } ? Assignment.Edit is ExpressionSyntax argument ? Call.Around.DeclarationsBehind(argument) : ImmutableArray<Location>.Empty

        // A condition may go with what it guards.
        : (statement.Parent as IfStatementSyntax ?? statement.Parent?.Parent as IfStatementSyntax) is { Condition: { } condition } ? Call.Around.DeclarationsBehind(value).AddRange(Call.Around.DeclarationsBehind(condition))
        : Call.Around.DeclarationsBehind(value);

    private ImmutableDictionary<string, string?> Property => ImmutableDictionary<string, string?>.Empty.Add("Fix", Parameter.Property);

    /// <summary>The assignment or argument that names the key.</summary>
    private Hop Assignment { get; }

    /// <summary>
    /// The keys that a call names in the source. None where one of them may also come from elsewhere: then the source only holds a fallback.
    /// </summary>
    public static IEnumerable<NamedKey> In(KmsCall call)
    {
        foreach (var parameter in call.Operation.Keys)
        {
            var value = call[parameter.Property];
            if (call.IsOpen(parameter.Property))
            {
                continue;
            }

            var keys = value.Atoms
                .Select(static atom => (Pattern: atom switch { Constant { Content: string text } => text, Template template => template.Pattern, _ => "" }, atom.Trail))
                .Where(static key => key.Pattern.Length > 0 && key.Trail is not null)
                .Select(static key => (key.Pattern, Identifier: KeyIdentifier.Parse(key.Pattern), key.Trail))
                .ToArray();
            foreach (var (pattern, identifier, trail) in keys)
            {
                var foreign = ForeignTo(identifier, keys.Select(static key => key.Identifier), call.Region);
                yield return new NamedKey(call, parameter, pattern.Replace(Template.Hole.ToString(), "{…}"), identifier, trail!, foreign);
            }
        }
    }

    // Foreign is an ARN whose Region no client calls; and, where clients of several Regions do, one for whose Region alone there is a key.
    private static string? ForeignTo(KeyIdentifier? identifier, IEnumerable<KeyIdentifier?> all, Value regions)
    {
        if (identifier is not { IsArn: true } || !IsKnown(identifier.Region) || regions.IsOpen || !regions.Atoms.All(static atom => atom is Constant { Content: string }))
        {
            return null;
        }

        var served = all.Select(static key => key is { IsArn: true } && IsKnown(key.Region) ? key.Region : null).ToArray();
        return served.Contains(null)
            ? null
            : regions.Atoms.Select(static atom => (string)((Constant)atom).Content).FirstOrDefault(region => !served.Contains(region, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsKnown(string text) => text.IndexOf(Template.Hole) < 0;
}
