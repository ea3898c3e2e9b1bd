using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>Annotations on what they can say nothing of.</summary>
internal static class AnnotationFault
{
    private const string Ciphertext = "ciphertext is bytes (byte[], Stream, Memory<byte> and their like) or text";

    /// <summary>Those on the members of a type, as far as it is source.</summary>
    public static IEnumerable<Misstatement> In(INamedTypeSymbol type, Contracts contracts, Func<SyntaxTree, TreeMap> treeMap, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference => treeMap(reference.SyntaxTree).Annotated.Count > 0)
            ? type.GetMembers().Where(static member => !member.IsImplicitlyDeclared || member is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke }).SelectMany(member => Of(member, contracts, cancellation))
            : [];

    private static IEnumerable<Misstatement> Of(ISymbol member, Contracts contracts, CancellationToken cancellation)
    {
        switch (member)
        {
            case IMethodSymbol { AssociatedSymbol: null } method:
                return Faults(method.GetReturnTypeAttributes(), method.ReturnType, contracts, cancellation)
                    .Concat(method.GetAttributes().SelectMany(attribute => FaultsOfMethod(attribute, method, contracts, cancellation)))
                    .Concat(method.Parameters.SelectMany(parameter => Faults(parameter.GetAttributes(), parameter.Type, contracts, cancellation)));
            case IPropertySymbol property:
                return Faults(property.GetAttributes(), property.Type, contracts, cancellation);
            case IFieldSymbol field:
                return Faults(field.GetAttributes(), field.Type, contracts, cancellation);
            default:
                return [];
        }
    }

    private static IEnumerable<Misstatement> FaultsOfMethod(AttributeData attribute, IMethodSymbol method, Contracts contracts, CancellationToken cancellation) => Annotations.RoleOf(attribute) switch
    {
        KmsRole.None => [],
        KmsRole.Decrypts when contracts.Of(method) is { } contract && contract.Parameters.Any(static mark => mark is not null && mark.Has(KmsRole.TakesCiphertext)) => [],
        KmsRole.Decrypts when contracts.SoleCiphertext(method) is not null => [],
        KmsRole.Decrypts => Fault(attribute, $"'{method.Name}' has no parameter that is certain to be the ciphertext", "mark it [KmsCiphertext]; " + Ciphertext, cancellation),
        KmsRole.Encrypts when contracts.Of(method) is { Returned: not null } || method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out && contracts.Of(parameter) is { } mark && mark.Has(KmsRole.GivesCiphertext)) => [],
        KmsRole.Encrypts when contracts.MembersOf(Contracts.Awaited(method.ReturnType)).Any(static member => member.Mark.Has(KmsRole.GivesCiphertext)) => [],
        KmsRole.Encrypts => Fault(attribute, $"'{method.Name}' gives no ciphertext", "return it, or mark the out parameter or the property that holds it [KmsCiphertext]; " + Ciphertext, cancellation),
        _ => Faults(ImmutableArray.Create(attribute), method.ReturnType, contracts, cancellation),
    };

    private static IEnumerable<Misstatement> Faults(ImmutableArray<AttributeData> attributes, ITypeSymbol type, Contracts contracts, CancellationToken cancellation) => attributes.SelectMany(attribute =>
    {
        var role = Annotations.RoleOf(attribute);
        var awaited = Contracts.Awaited(type);
        return role switch
        {
            KmsRole.None => [],
            KmsRole.TakesKeyId => Contracts.IsText(awaited) ? [] : Fault(attribute, $"'{type.ToDisplayString()}' names no key", "a key's identifier is text", cancellation),
            KmsRole.Decrypts or KmsRole.Encrypts => Fault(attribute, "only a method encrypts or decrypts", "mark the method", cancellation),
            _ when !Contracts.CanBeCiphertext(awaited) => Fault(attribute, $"'{type.ToDisplayString()}' holds no ciphertext", Ciphertext, cancellation),
            _ when Contracts.EncodingOf(attribute) is { } encoding && !Annotations.Encodings.Contains(encoding) => Fault(attribute, $"'{encoding}' is no encoding that is known here", "valid are " + string.Join(", ", Annotations.Encodings), cancellation),
            _ => [],
        };
    });

    private static IEnumerable<Misstatement> Fault(AttributeData attribute, string what, string instead, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference is { } reference ? [new Misstatement(IsAnnotation: true, what, instead, reference.GetSyntax(cancellation).GetLocation())] : [];
}
