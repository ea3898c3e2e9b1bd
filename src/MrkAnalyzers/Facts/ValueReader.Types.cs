namespace MrkAnalyzers.Facts;

// What type parameters stand for: in a method by its call, in a type by the object.
internal sealed partial class ValueReader
{
    private static ITypeSymbol? Substituted(ITypeSymbol? type, Frame? frame)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return ArgumentFor(parameter, frame) ?? type;
            case INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } generic when frame is not null && generic.TypeArguments.Any(static argument => argument is ITypeParameterSymbol or INamedTypeSymbol { IsGenericType: true }):
                var arguments = generic.TypeArguments.Select(argument => Substituted(argument, frame) ?? argument).ToArray();
                return arguments.SequenceEqual(generic.TypeArguments, SymbolEqualityComparer.Default) ? type : generic.ConstructedFrom.Construct(arguments);
            default:
                return type;
        }
    }

    private static ITypeSymbol? ArgumentFor(ITypeParameterSymbol parameter, Frame? frame)
    {
        for (; frame is not null; frame = frame.Enclosing)
        {
            if (parameter.DeclaringMethod is { } method)
            {
                if (SymbolEqualityComparer.Default.Equals(frame.Method, method.OriginalDefinition) && frame.Constructed is { } constructed)
                {
                    return Known(constructed.TypeArguments, frame.Caller);
                }
            }
            else if (frame.This.Atoms is [Instance { Type: INamedTypeSymbol made }] && TypeArgumentsOf(made) is { IsDefault: false } own)
            {
                // The type of an object has been made without parameters.
                return Known(own, null);
            }
            else if (frame.Constructed is { IsStatic: true } called && TypeArgumentsOf(called.ContainingType) is { IsDefault: false } given)
            {
                return Known(given, frame.Caller);
            }
        }

        return null;

        // One method of a static class calls another with what it was called with.
        ITypeSymbol? Known(ImmutableArray<ITypeSymbol> arguments, Frame? caller) =>
            parameter.Ordinal < arguments.Length && Substituted(arguments[parameter.Ordinal], caller) is { TypeKind: not TypeKind.TypeParameter } known ? known : null;

        ImmutableArray<ITypeSymbol> TypeArgumentsOf(INamedTypeSymbol? type)
        {
            for (var derived = type; derived is not null; derived = derived.BaseType)
            {
                for (var nested = derived; nested is not null; nested = nested.ContainingType)
                {
                    if (SymbolEqualityComparer.Default.Equals(nested.OriginalDefinition, parameter.DeclaringType?.OriginalDefinition))
                    {
                        return nested.TypeArguments;
                    }
                }
            }

            return default;
        }
    }

    /// <summary><c>new T()</c>: an object of the type that the parameter stands for.</summary>
    private Value CreateOfParameter(ITypeSymbol? parameter, SyntaxNode site, Frame frame)
    {
        if (Substituted(parameter, frame) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type || source.PartsOf(type).IsEmpty)
        {
            return Value.Unknown;
        }

        var self = Value.Of(Allocate(site, type, frame));
        if (type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty) is { } constructor)
        {
            Call(constructor, self, [], site, [], frame);
        }

        return self;
    }

    /// <summary>The static members that can run for one that an interface leaves to the types: that of the type which the parameter stands for, else those in view, if they are few.</summary>
    private ImmutableArray<T> StaticallyDispatched<T>(T member, ITypeSymbol? constrainedTo, Frame frame)
        where T : class, ISymbol
    {
        if (!member.IsAbstract && !member.IsVirtual)
        {
            return ImmutableArray.Create(member);
        }

        return Substituted(constrainedTo, frame) is INamedTypeSymbol type
            ? ImplementationIn(member.OriginalDefinition, type) is T one ? ImmutableArray.Create(one) : ImmutableArray<T>.Empty
            : Implementations(member).OfType<T>().ToImmutableArray();
    }
}
