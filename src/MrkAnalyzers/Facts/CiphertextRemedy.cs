using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

/// <summary>What a fix needs to know to put right what was done to a ciphertext.</summary>
/// <param name="Properties">Which edit applies; empty where none is certain to be right.</param>
/// <param name="Leftovers">Declarations that may be needed by nothing else than what the edit drops.</param>
internal sealed record CiphertextRemedy(ImmutableDictionary<string, string?> Properties, ImmutableArray<Location> Leftovers)
{
    public static readonly CiphertextRemedy None = new(ImmutableDictionary<string, string?>.Empty, ImmutableArray<Location>.Empty);

    /// <summary>Decoded as text: base64 in its place, if it is a call that gives the whole text back. The edit is how <see cref="System.Convert"/> is written there.</summary>
    public static CiphertextRemedy OfDecoding(BlobStepAt step, Place place, Surroundings around) =>
        Invocation(step, place, around) is { } call
        && around.SymbolOf(call.Invocation) is IMethodSymbol { Name: "GetString", IsStatic: false, IsExtensionMethod: false, Parameters: [{ Type: { } input }, ..] } method
        && BclTypes.IsEncoding(method.ContainingType)
        && (BclTypes.IsByteArray(input) || BclTypes.Is(input, "System", "ReadOnlySpan"))
            ? Edit(around.NameOfConvert(call.Invocation), call.Member.Expression, around)
            : None;

    /// <summary>
    /// Encoded from text: base64 decoded in its place, if it is a call that takes the whole text and gives the bytes back, and the text is not known to be something else than base64.
    /// </summary>
    public static CiphertextRemedy OfEncoding(BlobHistory history, BlobStepAt step, Place place, Surroundings around) =>
        Invocation(step, place, around) is { } call
        && !history.Steps.Any(static earlier => earlier.Step is BlobStep.HexEncoded or BlobStep.HexDecoded or BlobStep.Base64UrlEncoded or BlobStep.Base64UrlDecoded)
        && around.SymbolOf(call.Invocation) is IMethodSymbol { Name: "GetBytes", IsStatic: false, IsExtensionMethod: false, Parameters: [{ Type.SpecialType: SpecialType.System_String }] } method
        && BclTypes.IsEncoding(method.ContainingType)
            ? Edit(around.NameOfConvert(call.Invocation), call.Member.Expression, around)
            : None;

    /// <summary>Cut off: the whole in its place, if a leading part was taken in a way that this can undo. The edit is the kind of the whole: <c>Array</c>, <c>Text</c> or <c>View</c>.</summary>
    public static CiphertextRemedy OfCut(BlobStepAt step, Place place, Surroundings around)
    {
        if (MayServeOthers(step, place, around))
        {
            return None;
        }

        var (whole, rest) = step.At switch
        {
            ElementAccessExpressionSyntax access => (access.Expression, (SyntaxNode)access.ArgumentList),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } invocation when IsCut(around.SymbolOf(invocation)) && member.Expression.Span.Contains(step.Input.Span) =>
                (member.Expression, invocation.ArgumentList),
            _ => (null, step.At),
        };

        var kind = whole is null ? null : around.TypeOf(whole) switch
        {
            { } type when BclTypes.IsByteArray(type) => "Array",
            { } type when BclTypes.IsString(type) => "Text",
            INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } => "View",
            _ => null,
        };

        return kind is null ? None : Edit(kind, rest, around);
    }

    /// <summary>Lengthened: a copy of just the bytes, or the text as it was.</summary>
    public static CiphertextRemedy OfPadding(BlobStepAt step, Place place, Surroundings around) => step.Detail switch
    {
        // The copy is right for every caller.
        "GetBuffer" => new CiphertextRemedy(ImmutableDictionary<string, string?>.Empty.Add("Fix", "ToArray"), ImmutableArray<Location>.Empty),
        "PadLeft" or "PadRight" when Invocation(step, place, around) is { } call => Edit("Text", call.Invocation.ArgumentList, around),
        _ => None,
    };

    /// <summary>Changed: the text as it was.</summary>
    public static CiphertextRemedy OfAlteration(BlobStepAt step, Place place, Surroundings around)
    {
        if (MayServeOthers(step, place, around) || step.At is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call || around.SymbolOf(call) is not IMethodSymbol method)
        {
            return None;
        }

        // The text is what the method is called on, or what it is given.
        return BclTypes.IsString(method.ContainingType) && !method.IsStatic ? Edit("Receiver", call.ArgumentList, around)
            : call.ArgumentList.Arguments is [{ NameColon: null, RefKindKeyword.RawKind: 0 } only] && only.Expression.Span.Contains(step.Input.Span) && BclTypes.IsString(method.ReturnType) ? Edit("Argument", member.Expression, around)
            : None;
    }

    /// <summary>Read by the wrong codec: the decoder that stands beside the encoder, if it can be called in the same way. The edit is how it is written there.</summary>
    public static CiphertextRemedy OfMismatch(string name, BlobStepAt? written, BlobStepAt step, Place place, Surroundings around)
    {
        if (written is null || name != written.Detail
            || Invocation(step, place, around) is not { } call
            || call.Invocation.ArgumentList.Arguments is not [{ NameColon: null, Expression: var text }]
            || around.TypeOf(text) is not { } input
            || around.SymbolOf(call.Invocation) is not IMethodSymbol { IsStatic: true, ReturnType: var output }
            || around.SymbolOf(written.At) is not IMethodSymbol { ContainingType: { } codec } encoder
            || DecoderOf(encoder.Name) is not { } decoder
            || !codec.GetMembers(decoder).OfType<IMethodSymbol>().Any(method => method.DeclaredAccessibility == Accessibility.Public
                && method.Parameters is [{ Type: var taken }] && Takes(taken, input) && SymbolEqualityComparer.Default.Equals(method.ReturnType, output)))
        {
            return None;
        }

        var type = BclTypes.Is(codec, "System", "Convert") ? around.NameOfConvert(call.Invocation) : around.NameOf(codec, call.Invocation);
        return Edit(type + "." + decoder, call.Member.Expression, around);
    }

    private static string? DecoderOf(string encoder) => encoder switch
    {
        "ToBase64String" => "FromBase64String",
        "ToHexString" or "ToHexStringLower" => "FromHexString",
        "Base64UrlEncode" => "Base64UrlDecode",
        "EncodeToString" => "DecodeFromChars",
        _ => null,
    };

    // Text converts to a view of its characters.
    private static bool Takes(ITypeSymbol taken, ITypeSymbol given) =>
        SymbolEqualityComparer.Default.Equals(taken, given) || (BclTypes.IsString(given) && BclTypes.Is(taken, "System", "ReadOnlySpan"));

    private static (InvocationExpressionSyntax Invocation, MemberAccessExpressionSyntax Member)? Invocation(BlobStepAt step, Place place, Surroundings around) =>
        !MayServeOthers(step, place, around) && step.At is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } invocation ? (invocation, member) : null;

    // What is done to a parameter may be right for what others give; not so in a lambda that stands as an argument.
    private static bool MayServeOthers(BlobStepAt step, Place place, Surroundings around) =>
        place.IsThroughParameter
        || (around.SymbolOf(step.Input) is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.LambdaMethod } }
            && step.Input.AncestorsAndSelf().First(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax).Parent is not ArgumentSyntax);

    private static bool IsCut(ISymbol? method) =>
        method is IMethodSymbol { Name: "Take" or "AsSpan" or "AsMemory" or "Substring" or "Remove", ContainingType: { } type }
        && (BclTypes.Is(type, "System.Linq", "Enumerable") || BclTypes.Is(type, "System", "MemoryExtensions") || BclTypes.IsString(type));

    private static CiphertextRemedy Edit(string edit, SyntaxNode dropped, Surroundings around) =>
        around.WouldLeaveWarning(dropped) ? None : new(ImmutableDictionary<string, string?>.Empty.Add("Fix", edit), around.DeclarationsBehind(dropped));
}
