using System.Runtime.CompilerServices;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>The names of what referenced assemblies annotate. Kept with the assembly, from one compilation to the next, and gone with it. Thread-safe.</summary>
internal sealed class Wrappers
{
    private readonly ConditionalWeakTable<IAssemblySymbol, string[]> names = new();

    /// <summary>Whether code of the compilation can meet annotations: it, or an assembly that it references, defines them.</summary>
    public static bool AreUsedBy(Compilation compilation) => Annotations.AreDefinedIn(compilation.Assembly) || DefinersIn(compilation).Any();

    /// <summary>The names of the annotated members of all referenced assemblies. Only those are looked into that define the annotations or reference an assembly which does.</summary>
    public IEnumerable<string> NamesIn(Compilation compilation)
    {
        var definers = new HashSet<string>(DefinersIn(compilation).Select(static assembly => assembly.Name), StringComparer.Ordinal);
        return definers.Count == 0
            ? []
            : AssembliesOf(compilation)
                .Where(assembly => definers.Contains(assembly.Name) || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => definers.Contains(reference.Name))))
                .SelectMany(assembly => names.GetValue(assembly, static key => Collect(key.GlobalNamespace, []).ToArray()));
    }

    /// <summary>The names by which code uses a member or, of a parameter, its owner.</summary>
    public static IEnumerable<string> NamesOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => NamesOf(parameter.ContainingSymbol).Append(parameter.Name),
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.DelegateInvoke } method => [method.ContainingType.Name],
        _ => [symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1)],
    };

    private static IEnumerable<IAssemblySymbol> AssembliesOf(Compilation compilation) =>
        compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>();

    private static IEnumerable<IAssemblySymbol> DefinersIn(Compilation compilation) => AssembliesOf(compilation).Where(Annotations.AreDefinedIn);

    private static HashSet<string> Collect(INamespaceOrTypeSymbol container, HashSet<string> found)
    {
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    Collect(inner, found);
                    break;
                case IMethodSymbol { AssociatedSymbol: null } method:
                    if (IsAnnotated(method.GetAttributes()) || IsAnnotated(method.GetReturnTypeAttributes()))
                    {
                        found.UnionWith(NamesOf(method));
                    }

                    // Of a constructor's parameter, its own name, too: that of the property which a record makes of it.
                    found.UnionWith(method.Parameters.Where(static parameter => IsAnnotated(parameter.GetAttributes())).SelectMany(static parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? NamesOf(parameter) : NamesOf(parameter.ContainingSymbol)));
                    break;
                case IPropertySymbol or IFieldSymbol when IsAnnotated(member.GetAttributes()):
                    found.UnionWith(NamesOf(member));
                    break;
            }
        }

        return found;
    }

    private static bool IsAnnotated(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (Annotations.RoleOf(attribute) != KmsRole.None)
            {
                return true;
            }
        }

        return false;
    }
}
