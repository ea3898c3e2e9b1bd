namespace MrkAnalyzers.Facts;

// Text that carries bytes: the codecs that write and read it, and what changes it on its way.
internal sealed partial class ValueReader
{
    /// <summary>The step that a codec's method takes, and the name of what it writes or reads; null for every other method.</summary>
    private static (BlobStep Step, string Name, string? Change)? CodecOf(IMethodSymbol method)
    {
        var type = method.ContainingType;
        switch (method.Name)
        {
            case "ToBase64String" or "ToBase64CharArray" or "TryToBase64Chars" when BclTypes.Is(type, "System", "Convert"):
                return (BlobStep.Base64Encoded, "base64", null);
            case "FromBase64String" or "FromBase64CharArray" or "TryFromBase64String" or "TryFromBase64Chars" when BclTypes.Is(type, "System", "Convert"):
                return (BlobStep.Base64Decoded, "base64", null);
            case "ToHexString" or "ToHexStringLower" or "TryToHexString" or "TryToHexStringLower" when BclTypes.Is(type, "System", "Convert"):
                return (BlobStep.HexEncoded, "hex", null);
            case "FromHexString" when BclTypes.Is(type, "System", "Convert"):
                return (BlobStep.HexDecoded, "hex", null);
            case "ToString" when BclTypes.Is(type, "System", "BitConverter") && BclTypes.IsByteArray(ParameterType(method, 0)):
                return (BlobStep.HexEncoded, "hex with dashes", TextChange.Dashed);
            case "EncodeToString" or "EncodeToChars" or "TryEncodeToChars" when BclTypes.Is(type, "System.Buffers.Text", "Base64Url"):
            case "Base64UrlEncode" when type.Name == "WebEncoders":
            case "Encode" when type.Name is "Base64UrlTextEncoder" or "Base64UrlEncoder" && BclTypes.IsByteSequence(ParameterType(method, 0)):
                return (BlobStep.Base64UrlEncoded, "base64url", null);
            case "DecodeFromChars" or "TryDecodeFromChars" when BclTypes.Is(type, "System.Buffers.Text", "Base64Url"):
                return (BlobStep.Base64UrlDecoded, "base64url", null);

            // These read base64 as well.
            case "Base64UrlDecode" when type.Name == "WebEncoders":
            case "Decode" when type.Name == "Base64UrlTextEncoder":
            case "DecodeBytes" when type.Name == "Base64UrlEncoder":
                return (BlobStep.AnyBase64Decoded, "base64url", null);
            case "UrlEncode" when type.Name is "WebUtility" or "HttpUtility":
            case "EscapeDataString" when BclTypes.Is(type, "System", "Uri"):
                return (BlobStep.UrlEncoded, "URL encoding", null);
            case "UrlDecode" when type.Name is "WebUtility" or "HttpUtility" && BclTypes.IsString(ParameterType(method, 0)):
                return (BlobStep.UrlDecoded, method.Name, TextChange.Spaced);
            case "UnescapeDataString" when BclTypes.Is(type, "System", "Uri"):
                return (BlobStep.UrlDecoded, method.Name, null);
            default:
                return null;
        }
    }

    private Value? InvokeCodec(IInvocationOperation invocation, Value[] values, Frame frame)
    {
        var method = invocation.TargetMethod;
        if (!method.IsStatic || CodecOf(method) is not { } codec || values.Length == 0)
        {
            return null;
        }

        var at = invocation.Syntax;
        var input = ArgumentSyntax(invocation, 0);
        var hasOffset = values.Length >= 3 && ParameterType(method, 1)?.SpecialType == SpecialType.System_Int32 && ParameterType(method, 2)?.SpecialType == SpecialType.System_Int32;
        var given = Part(Filled(At(values, 0), at, frame), At(values, 1), At(values, 2), hasOffset, at, input, frame);
        BlobBirth? otherwise = codec.Step is BlobStep.Base64Decoded or BlobStep.Base64UrlDecoded or BlobStep.AnyBase64Decoded or BlobStep.HexDecoded or BlobStep.UrlDecoded ? BlobBirth.Text : null;
        var result = Step(given, codec.Step, at, input, codec.Name, frame, otherwise, codec.Change);
        if (method.ReturnType.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Boolean) && method.ReturnType.Name != "OperationStatus")
        {
            return result;
        }

        // Into a buffer of the caller's.
        Fill(At(values, hasOffset ? 3 : 1), result, fromStart: true);
        foreach (var argument in invocation.Arguments.Where(static argument => argument.Parameter?.RefKind == RefKind.Out))
        {
            Assign(argument.Value, Value.Unknown, argument.Value.Syntax, argument.Syntax, frame);
        }

        return Value.Unknown;
    }

    /// <summary>What a method makes of text that may carry bytes; null where it is none that changes text.</summary>
    private Value? ChangeText(IInvocationOperation invocation, Value? receiver, Value[] values, SyntaxNode input, Frame frame)
    {
        var method = invocation.TargetMethod;
        var type = method.ContainingType;
        var at = invocation.Syntax;

        // Text of the clock and its like carries no bytes.
        if (receiver is not null && FleetingIn([receiver]) is not null)
        {
            return null;
        }

        if (IsOfChar(method) && method.IsStatic && At(values, 0).SingleConstant is char one)
        {
            return OfCharacter(method.Name, one);
        }

        var isString = receiver is not null && BclTypes.IsString(type);
        switch (method.Name)
        {
            case "Normalize" or "ReplaceLineEndings" when isString:
                return Carried(receiver);
            case "Trim" or "TrimEnd" or "TrimStart" when isString:
                return Trimmed(receiver!, method.Name, CharactersIn(values), at, input, frame);
            case "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" when isString:
                return Step(receiver!, BlobStep.CaseChanged, at, input, method.Name, frame, BlobBirth.Text);
            case "ToLower" or "ToUpper" or "ToTitleCase" when receiver is not null && BclTypes.Is(type, "System.Globalization", "TextInfo") && BclTypes.IsString(ParameterType(method, 0)):
                return Step(At(values, 0), BlobStep.CaseChanged, at, ArgumentSyntax(invocation, 0), method.Name, frame, BlobBirth.Text);
            case "Replace" when isString && values.Length >= 2:
                return Replaced(receiver!, values, at, input, method.Name, frame);
            case not null when receiver is { Atoms: [Instance builder], IsOpen: false } && IsBuilder(type):
                return OnBuilder(invocation, builder, values, at, input, frame);
            case "Concat" when BclTypes.IsString(type) && values.Length == 1:
                return Carried(At(values, 0));
            case "Join" when BclTypes.IsString(type) && values.Length == 2 && At(values, 0).SingleConstant is "":
                return Carried(At(values, 1));
            case "Join" when BclTypes.IsString(type) && values.Skip(1).SelectMany(static value => value.Atoms).OfType<Blob>().FirstOrDefault() is { } joined:
                return Value.Of(new Composite(joined));

            // Two digits for each byte.
            case "Select" when BclTypes.IsIn(type.ContainingNamespace, "System.Linq") && method.TypeArguments is [{ SpecialType: SpecialType.System_Byte }, { SpecialType: SpecialType.System_String }]
                && (receiver ?? At(values, 0)) is var octets && HasBlob(octets) && At(values, values.Length - 1) is { Atoms: [Callable { Target.Lambda: { } lambda }] }
                && lambda.Syntax.DescendantTokens().Any(static token => token.ValueText is "x2" or "X2"):
                return Step(octets, BlobStep.HexEncoded, at, input, "hex", frame);
            case "Where" or "Select" when BclTypes.IsIn(type.ContainingNamespace, "System.Linq") && method.TypeArguments is [{ SpecialType: SpecialType.System_Char }, ..] && Carried(receiver ?? At(values, 0)) is { } characters:
                return At(values, values.Length - 1) is { Atoms: [Callable { Target: var each }] } ? Sifted(characters, each, method.Name == "Where", at, input, frame) : Value.Unknown;
            default:
                return null;
        }
    }

    // What is done to each character is tried with one of each kind.
    private Value Sifted(Value text, Closure each, bool isFilter, SyntaxNode at, SyntaxNode input, Frame frame)
    {
        var name = isFilter ? "Where" : "Select";
        foreach (var character in "+/=Az5")
        {
            var outcome = (IsOfChar(each.Method) ? OfCharacter(each.Method.Name, character) : Tried(each, character, frame))?.SingleConstant;
            switch (outcome)
            {
                case true:
                case char same when same == character:
                    break;
                case false:
                    text = Exchange(text, character.ToString(), "", at, input, name, frame);
                    break;
                case char other when char.ToUpperInvariant(other) == char.ToUpperInvariant(character):
                    text = Step(text, BlobStep.CaseChanged, at, input, name, frame);
                    break;
                case char other:
                    text = Exchange(text, character.ToString(), other.ToString(), at, input, name, frame);
                    break;
                default:
                    return Value.Unknown;
            }
        }

        return text;
    }

    private Value? Tried(Closure each, char character, Frame frame)
    {
        var outer = (current.Copy(), recording);
        recording = false;
        var outcome = CallClosure(each, [Value.Of(new Constant(character))], [], each.Lambda?.Syntax ?? frame.Graph.OriginalOperation.Syntax, frame);
        (current, recording) = outer;
        return outcome;
    }

    private static bool IsOfChar(IMethodSymbol method) => method.ContainingType?.SpecialType == SpecialType.System_Char;

    /// <summary>What a static method of <see cref="char"/> says of a character.</summary>
    private static Value? OfCharacter(string method, char c) => method switch
    {
        "IsLetterOrDigit" or "IsAsciiLetterOrDigit" => Value.Of(new Constant(char.IsLetterOrDigit(c))),
        "IsLetter" or "IsAsciiLetter" => Value.Of(new Constant(char.IsLetter(c))),
        "IsDigit" or "IsAsciiDigit" => Value.Of(new Constant(char.IsDigit(c))),
        "IsWhiteSpace" => Value.Of(new Constant(char.IsWhiteSpace(c))),
        "IsControl" => Value.Of(new Constant(char.IsControl(c))),
        "IsPunctuation" => Value.Of(new Constant(char.IsPunctuation(c))),
        "IsSymbol" => Value.Of(new Constant(char.IsSymbol(c))),
        "IsUpper" or "IsAsciiLetterUpper" => Value.Of(new Constant(char.IsUpper(c))),
        "IsLower" or "IsAsciiLetterLower" => Value.Of(new Constant(char.IsLower(c))),
        "ToLower" or "ToLowerInvariant" => Value.Of(new Constant(char.ToLowerInvariant(c))),
        "ToUpper" or "ToUpperInvariant" => Value.Of(new Constant(char.ToUpperInvariant(c))),
        _ => null,
    };

    // The same text, where something is known of it.
    private static Value? Carried(Value? text) => text is not null && text.Atoms.Any(static atom => atom is Blob) ? text : null;

    private Value Exchange(Value text, string from, string to, SyntaxNode at, SyntaxNode input, string detail, Frame frame)
    {
        from = from.Trim('=').Length == 0 && from.Length > 1 ? "=" : from;
        var change = TextChange.Of(from, to);
        var tells = from is "+" or "/" or "=" || TextChange.Restores(change);
        return Step(text, BlobStep.Replaced, at, input, detail, frame, tells ? BlobBirth.Text : null, change);
    }

    // Blanks, quotes and the like are no part of the text.
    private Value? Trimmed(Value text, string detail, ImmutableArray<char>? characters, SyntaxNode at, SyntaxNode input, Frame frame) =>
        characters is not { } trimmed || !trimmed.Any(static c => c is '=' or '+' or '/' || char.IsLetterOrDigit(c)) ? Carried(text)
        : trimmed.All(static c => c is not ('+' or '/') && !char.IsLetterOrDigit(c)) && detail != "TrimStart" ? Exchange(text, "=", "", at, input, detail, frame)
        : Value.Unknown;

    // Null where they are not all known; empty for white space.
    private ImmutableArray<char>? CharactersIn(Value[] values)
    {
        var found = ImmutableArray.CreateBuilder<char>();
        foreach (var value in values)
        {
            var elements = value.Atoms is [Instance] && !value.IsOpen ? current.Get(new Slot(value.Atoms[0], Collections.Items)) ?? Value.None : value;
            if (elements.IsOpen || !elements.Atoms.All(static atom => atom is Constant { Content: char }))
            {
                return null;
            }

            found.AddRange(elements.Atoms.Cast<Constant>().Select(static atom => (char)atom.Content));
        }

        return found.ToImmutable();
    }

    private static bool IsBuilder(ITypeSymbol? type) => BclTypes.Is(type, "System.Text", "StringBuilder");

    private Value Replaced(Value text, Value[] values, SyntaxNode at, SyntaxNode input, string detail, Frame frame) =>
        At(values, 0).SingleConstant is { } from && (At(values, 1).SingleConstant ?? (At(values, 1).IsNull ? "" : null)) is { } to
            ? Exchange(text, from.ToString(), to.ToString(), at, input, detail, frame)
            : Value.Unknown;

    // A builder is changed in place, and most of its methods return it.
    private Value OnBuilder(IInvocationOperation invocation, Instance builder, Value[] values, SyntaxNode at, SyntaxNode input, Frame frame)
    {
        var slot = new Slot(builder, Collections.Content);
        var text = current.Get(slot) ?? Value.OfText("");
        switch (invocation.TargetMethod.Name)
        {
            case "ToString":
                return values.Length == 2 ? Slice(text, At(values, 0), At(values, 1), at, input, frame) : text;
            case "Append" or "AppendLine" when values.Length == 0:
                break;
            case "Append" or "AppendLine" when values.Length == 1 && BclTypes.IsString(ParameterType(invocation.TargetMethod, 0)) || ParameterType(invocation.TargetMethod, 0)?.SpecialType == SpecialType.System_Char:
                text = Appended(text, At(values, 0), at, input, frame);
                text = invocation.TargetMethod.Name == "AppendLine" ? TextOf([text, Value.OfText("\n")]) : text;
                break;
            case "Append" when values.Length == 3 && BclTypes.IsString(ParameterType(invocation.TargetMethod, 0)):
                text = Appended(text, Slice(At(values, 0), At(values, 1), At(values, 2), at, ArgumentSyntax(invocation, 0), frame), at, input, frame);
                break;
            case "Replace" when values.Length == 2:
                text = text.Atoms.Any(static atom => atom is Blob) ? Replaced(text, values, at, input, "Replace", frame) : Value.Unknown;
                break;
            case "Remove":
                text = Without(text, At(values, 0), At(values, 1), at, input, frame);
                break;
            case "Clear":
                text = Value.OfText("");
                break;
            default:
                text = Value.Unknown;
                break;
        }

        current.Set(slot, text);
        return Value.Of(builder);
    }

    private Value Appended(Value text, Value more, SyntaxNode at, SyntaxNode input, Frame frame) =>
        text.SingleConstant is "" ? more
        : more.SingleConstant is '=' or "=" or "==" && text.Atoms.Any(static atom => atom is Blob) ? Exchange(text, "", "=", at, input, "Append", frame)
        : TextOf([text, more]);

    // Its length is set: what is behind it is gone.
    private void SetBuilderLength(Value builder, Value length, SyntaxNode at, SyntaxNode input, Frame frame)
    {
        foreach (var instance in builder.Atoms.OfType<Instance>())
        {
            var slot = new Slot(instance, Collections.Content);
            current.Set(slot, length.SingleConstant is 0 ? Value.OfText("") : current.Get(slot) is { } text ? Slice(text, null, length, at, input, frame) : Value.Unknown);
        }
    }

    private Value BuilderOf(IObjectCreationOperation creation, IMethodSymbol constructor, Value[] values, Frame frame)
    {
        var builder = Allocate(creation.Syntax, creation.Type, frame);
        if (BclTypes.IsString(ParameterType(constructor, 0)))
        {
            current.Set(new Slot(builder, Collections.Content), values.Length >= 3 ? Value.Unknown : At(values, 0));
        }

        return Value.Of(builder);
    }
}
