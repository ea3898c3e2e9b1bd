using System.Collections.Concurrent;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>What a parameter, property, field or returned value is to KMS.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Encoding">For text, what it is said to be written in; null where nothing is said.</param>
internal sealed record Mark(KmsRole Role, string? Encoding)
{
    public bool Has(KmsRole role) => (Role & role) != 0;

    /// <summary>What text is written in: as it is said, else what every tool of AWS's prints, unless the source can show it. Null where it cannot be told.</summary>
    public string? EncodingIn(bool isInSource) => Encoding ?? (isInSource ? null : Annotations.Base64);
}

/// <summary>What a member that need not be in view says it does.</summary>
/// <param name="Method">The member.</param>
/// <param name="Role">Whether it encrypts or decrypts.</param>
/// <param name="Parameters">What its parameters are; null for those that nothing is said of.</param>
/// <param name="Returned">What it returns; null where nothing is said.</param>
internal sealed record Contract(IMethodSymbol Method, KmsRole Role, ImmutableArray<Mark?> Parameters, Mark? Returned);

/// <summary>
/// What members promise by annotation or setting: how ciphertext and keys cross the border of an assembly, or of what can be read. Made for one compilation. Thread-safe.
/// </summary>
internal sealed class Contracts
{
    public static readonly Contracts None = new(ImmutableHashSet<string>.Empty, []);

    private readonly ImmutableHashSet<string> names;
    private readonly Dictionary<ISymbol, List<Declared>> declared;
    private readonly ConcurrentDictionary<ISymbol, Contract?> contracts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Mark?> marks = new(SymbolEqualityComparer.Default);

    private Contracts(ImmutableHashSet<string> names, IEnumerable<(ISymbol Symbol, Declared Declared)> declared)
    {
        this.names = names;
        this.declared = new Dictionary<ISymbol, List<Declared>>(SymbolEqualityComparer.Default);
        foreach (var (symbol, entry) in declared)
        {
            if (!this.declared.TryGetValue(symbol, out var entries))
            {
                this.declared[symbol] = entries = [];
            }

            entries.Add(entry);
        }
    }

    /// <summary>The names by which code that is to be read calls what is not in view.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="policy">The settings.</param>
    /// <param name="annotated">The names of what its own source annotates.</param>
    /// <param name="wrappers">What is known of referenced assemblies.</param>
    public static Contracts Of(Compilation compilation, Policy policy, IEnumerable<string> annotated, Wrappers wrappers)
    {
        var found = policy.Declared.Select(entry => (Symbol: entry.SymbolIn(compilation), entry)).Where(static pair => pair.Symbol is not null).Select(static pair => (Symbol: pair.Symbol!, pair.entry)).ToArray();
        var foreign = wrappers.NamesIn(compilation).Concat(found.SelectMany(static pair => Wrappers.NamesOf(pair.Symbol))).ToImmutableHashSet(StringComparer.Ordinal);
        var names = foreign.Union(annotated);
        return names.IsEmpty ? None : new Contracts(names, found) { Foreign = foreign };
    }

    /// <summary>Whether nobody says anything.</summary>
    public bool IsEmpty => names.IsEmpty;

    /// <summary>The names of what is annotated outside the source: whoever uses one is worth reading.</summary>
    public ImmutableHashSet<string> Foreign { get; private init; } = ImmutableHashSet<string>.Empty;

    /// <summary>What a method or constructor promises; null where nothing is said.</summary>
    public Contract? Of(IMethodSymbol method)
    {
        if (names.IsEmpty)
        {
            return null;
        }

        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return MayBeMarked(method) ? contracts.GetOrAdd(method, key => Find((IMethodSymbol)key)) : null;
    }

    /// <summary>What a parameter, property or field is; null where nothing is said.</summary>
    public Mark? Of(ISymbol variable)
    {
        if (names.IsEmpty)
        {
            return null;
        }

        variable = variable.OriginalDefinition;
        return (variable is IParameterSymbol ? variable.ContainingSymbol is not { } owner || MayBeMarked(owner) : MayBeMarked(variable)) ? marks.GetOrAdd(variable, FindMark) : null;
    }

    /// <summary>The marked properties and fields of a type, by which an object carries ciphertext or keys.</summary>
    public IEnumerable<(ISymbol Member, Mark Mark)> MembersOf(ITypeSymbol? type)
    {
        for (var current = names.IsEmpty ? null : type; current is not null and not { SpecialType: SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && Of(member) is { } mark)
                {
                    yield return (member, mark);
                }
            }
        }
    }

    private bool MayBeMarked(ISymbol symbol) => symbol is IMethodSymbol method
        ? method.MethodKind is MethodKind.LambdaMethod or MethodKind.LocalFunction || names.Contains(method.MethodKind is MethodKind.Constructor or MethodKind.DelegateInvoke ? method.ContainingType.Name : LastName(method.Name))
        : names.Contains(LastName(symbol.Name));

    // An explicit implementation has the interface in its name.
    private static string LastName(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private Contract? Find(IMethodSymbol method)
    {
        var role = KmsRole.None;
        Mark? returned = null;
        foreach (var declaration in Declarations(method).Cast<IMethodSymbol>())
        {
            role |= RoleIn(declaration.GetAttributes()) & (KmsRole.Decrypts | KmsRole.Encrypts);
            foreach (var entry in EntriesOf(declaration))
            {
                role |= entry.Role & (KmsRole.Decrypts | KmsRole.Encrypts);
            }

            returned ??= MarkOf(declaration.GetReturnTypeAttributes().AddRange(declaration.GetAttributes()), EntriesOf(declaration).Where(static entry => entry.Role == KmsRole.GivesCiphertext));
        }

        var parameters = method.Parameters.Select(Of).ToImmutableArray();
        if ((role & KmsRole.Decrypts) != 0 && !parameters.Any(static mark => mark is not null && mark.Has(KmsRole.TakesCiphertext)) && SoleCiphertext(method) is { } blob && CanBeCiphertext(blob.Type))
        {
            var mark = parameters[blob.Ordinal];
            parameters = parameters.SetItem(blob.Ordinal, new Mark((mark?.Role ?? KmsRole.None) | KmsRole.TakesCiphertext | KmsRole.GivesCiphertext, mark?.Encoding));
        }

        if ((role & KmsRole.Encrypts) != 0 && CanBeCiphertext(method.ReturnType))
        {
            returned ??= new Mark(KmsRole.GivesCiphertext, null);
        }

        return role == KmsRole.None && returned is null && parameters.All(static mark => mark is null) ? null : new Contract(method, role, parameters, returned);
    }

    private Mark? FindMark(ISymbol variable)
    {
        foreach (var declaration in Declarations(variable))
        {
            if (MarkOf(declaration.GetAttributes(), EntriesOf(declaration)) is { } mark)
            {
                return mark;
            }
        }

        // What is said of a record's parameter goes for the property that it makes.
        return variable is IPropertySymbol { ContainingType: { } type, Name: var name } && type.IsRecord
            ? type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters).Where(parameter => parameter.Name == name).Select(Of).FirstOrDefault(static mark => mark is not null)
            : null;
    }

    private IEnumerable<Declared> EntriesOf(ISymbol symbol) => declared.TryGetValue(symbol, out var entries) ? entries : [];

    private static Mark? MarkOf(ImmutableArray<AttributeData> attributes, IEnumerable<Declared> entries)
    {
        var role = RoleIn(attributes) & ~(KmsRole.Decrypts | KmsRole.Encrypts);
        string? encoding = null;
        foreach (var attribute in attributes)
        {
            encoding ??= EncodingOf(attribute);
        }

        foreach (var entry in entries)
        {
            role |= entry.Role;
            encoding ??= entry.Encoding;
        }

        return role == KmsRole.None ? null : new Mark(role, encoding);
    }

    private static KmsRole RoleIn(ImmutableArray<AttributeData> attributes)
    {
        var role = KmsRole.None;
        foreach (var attribute in attributes)
        {
            role |= Annotations.RoleOf(attribute);
        }

        return role;
    }

    /// <summary>The encoding that an annotation names; null where it names none.</summary>
    public static string? EncodingOf(AttributeData attribute) =>
        Annotations.RoleOf(attribute) == KmsRole.None ? null
        : attribute.NamedArguments.Where(static argument => argument.Key == Annotations.Encoding).Select(static argument => argument.Value.Value as string).FirstOrDefault();

    /// <summary>The one parameter that can hold the ciphertext, where nothing says which does.</summary>
    public IParameterSymbol? SoleCiphertext(IMethodSymbol method) =>
        method.Parameters.Where(parameter => BclTypes.IsByteSequence(parameter.Type) || MembersOf(parameter.Type).Any(static member => member.Mark.Has(KmsRole.TakesCiphertext))).Take(2).ToArray() is [var only] ? only : null;

    /// <summary>Whether a value of this type can be ciphertext: bytes, or text that carries them, also if it is still to come.</summary>
    public static bool CanBeCiphertext(ITypeSymbol type) => Awaited(type) is var result && (BclTypes.IsByteSequence(result) || IsText(result));

    /// <summary>The type of what is still to come, or may be missing.</summary>
    public static ITypeSymbol Awaited(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeArguments: [var inner] } && BclTypes.IsTransparent(type))
        {
            type = inner;
        }

        return type;
    }

    /// <summary>Whether values of a type are text.</summary>
    public static bool IsText(ITypeSymbol type) =>
        BclTypes.IsString(type) || (type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Char }] } && BclTypes.IsView(type)) || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char };

    // The symbol itself, then what it overrides or implements, nearest first.
    private static IEnumerable<ISymbol> Declarations(ISymbol symbol)
    {
        switch (symbol)
        {
            case IParameterSymbol { ContainingSymbol: IMethodSymbol owner } parameter:
                foreach (var method in Declarations(owner).Cast<IMethodSymbol>())
                {
                    if (parameter.Ordinal < method.Parameters.Length)
                    {
                        yield return method.Parameters[parameter.Ordinal];
                    }
                }

                yield break;
            case IParameterSymbol or IFieldSymbol:
                yield return symbol;
                yield break;
        }

        for (var current = symbol; current is not null; current = (current as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(current as IPropertySymbol)?.OverriddenProperty)
        {
            yield return current.OriginalDefinition;
        }

        if (symbol.IsStatic || symbol.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            yield break;
        }

        var name = LastName(symbol.Name);
        foreach (var member in type.AllInterfaces.SelectMany(@interface => @interface.GetMembers(name)))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, symbol))
            {
                yield return member.OriginalDefinition;
            }
        }
    }
}
