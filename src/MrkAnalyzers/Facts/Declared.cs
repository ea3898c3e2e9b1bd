using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>
/// What the user's settings say of a member by its documentation-comment ID: <c>M:Acme.Vault.Open(System.String)|token=base64</c> is the parameter <c>token</c>, text in base64.
/// A configuration file takes <c>#</c> for a comment, so that a constructor is written <c>M:Acme.Envelope..ctor(…)</c>.
/// </summary>
/// <param name="Role">What the member or parameter is.</param>
/// <param name="Text">The entry as it is written.</param>
/// <param name="Id">The ID, as the compiler writes it.</param>
/// <param name="Parameter">The name of the parameter; null for the member itself.</param>
/// <param name="Encoding">The encoding of text; null where none is named.</param>
internal sealed record Declared(KmsRole Role, string Text, string Id, string? Parameter, string? Encoding)
{
    public static Declared Parse(KmsRole role, string text)
    {
        var (id, parameter, encoding) = (text, (string?)null, (string?)null);
        if (id.LastIndexOf('=') is >= 0 and var equals)
        {
            (id, encoding) = (id.Substring(0, equals).Trim(), id.Substring(equals + 1).Trim());
        }

        if (id.LastIndexOf('|') is >= 0 and var bar)
        {
            (id, parameter) = (id.Substring(0, bar).Trim(), id.Substring(bar + 1).Trim());
        }

        return new Declared(role, text, id.Replace("..ctor", ".#ctor"), parameter, encoding);
    }

    /// <summary>The entries of a list, which commas part; those between a method's parameters do not.</summary>
    public static IEnumerable<string> Entries(string list)
    {
        var (start, depth) = (0, 0);
        for (var index = 0; index <= list.Length; index++)
        {
            var character = index < list.Length ? list[index] : ',';
            depth += character is '(' or '{' or '[' ? 1 : character is ')' or '}' or ']' ? -1 : 0;
            if (character == ',' && (depth <= 0 || index == list.Length))
            {
                if (list.Substring(start, index - start).Trim() is { Length: > 0 } entry)
                {
                    yield return entry;
                }

                start = index + 1;
            }
        }
    }

    /// <summary>What the entry names; null where it names nothing that it can be said of.</summary>
    public ISymbol? SymbolIn(Compilation compilation)
    {
        foreach (var symbol in SymbolsOf(Id, compilation))
        {
            switch (symbol)
            {
                case IMethodSymbol method when Parameter is not null:
                    return method.Parameters.FirstOrDefault(parameter => parameter.Name == Parameter);
                case IMethodSymbol or IPropertySymbol or IFieldSymbol when Parameter is null:
                    return symbol;
            }
        }

        return null;
    }

    /// <summary>What could be said instead; null where what is said can be.</summary>
    public string? Objection(Compilation compilation)
    {
        if (SymbolIn(compilation) is not { } symbol)
        {
            var alternatives = Alternatives(compilation).ToArray();
            return alternatives.Length > 0
                ? "there are " + string.Join(", ", alternatives)
                : "no such member exists here; write M:Namespace.Type.Method(System.Byte[])|parameter, P:Namespace.Type.Property or F:Namespace.Type.Field";
        }

        var type = Contracts.Awaited(symbol switch
        {
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => ((IParameterSymbol)symbol).Type,
        });
        return Role switch
        {
            KmsRole.Decrypts or KmsRole.Encrypts => symbol is IMethodSymbol ? null : "it is no method",
            KmsRole.TakesCiphertext or KmsRole.TakesKeyId when symbol is IMethodSymbol method => "which of " + string.Join(", ", method.Parameters.Select(static parameter => "|" + parameter.Name)) + "?",
            KmsRole.TakesKeyId => Contracts.IsText(type) ? null : $"a key's identifier is text, not '{type.ToDisplayString()}'",
            _ when !Contracts.CanBeCiphertext(type) => $"ciphertext is bytes or text, not '{type.ToDisplayString()}'",
            _ => Encoding is null || Annotations.Encodings.Contains(Encoding) ? null : "the encodings are " + string.Join(", ", Annotations.Encodings),
        };
    }

    /// <summary>What could have been meant: the parameters of the method, or the members of the same name or, if there is none, all that the type has to offer. None where not even the type exists.</summary>
    public IEnumerable<string> Alternatives(Compilation compilation)
    {
        if (SymbolsOf(Id, compilation).OfType<IMethodSymbol>().FirstOrDefault() is { } method)
        {
            return method.Parameters.Select(static parameter => "|" + parameter.Name);
        }

        var end = Id.IndexOf('(') is >= 0 and var open ? open : Id.Length;
        var dot = Id.LastIndexOf('.', Math.Max(0, end - 1));
        if (dot < 2 || SymbolsOf("T:" + Id.Substring(2, dot - 2), compilation).OfType<INamedTypeSymbol>().FirstOrDefault() is not { } type)
        {
            return [];
        }

        var members = type.GetMembers().Where(static member => member is { IsImplicitlyDeclared: false } and (IPropertySymbol or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor })).ToArray();
        var name = Id.Substring(dot + 1, end - dot - 1).Replace("#ctor", ".ctor");
        var namesakes = Array.FindAll(members, member => member.Name == name);
        return (namesakes.Length > 0 ? namesakes : members).Select(static member => member.GetDocumentationCommentId()?.Replace(".#ctor", "..ctor")).OfType<string>();
    }

    private static IEnumerable<ISymbol> SymbolsOf(string id, Compilation compilation) =>
        id.Length > 2 && id[1] == ':' ? DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation) : ImmutableArray<ISymbol>.Empty;
}
