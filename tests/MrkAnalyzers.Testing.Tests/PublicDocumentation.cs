using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>What the compiler does not demand of documentation: every parameter, every result, every exception of an argument check is its author's word.</summary>
internal static class PublicDocumentation
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Public methods and constructors whose parameters or result are not documented.</summary>
    public static IReadOnlyList<string> Faults(Assembly assembly)
    {
        var members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToLookup(static member => member.Attribute("name")?.Value.Split('(')[0]);
        return
        [
            .. from type in assembly.GetExportedTypes()
               from method in type.GetMembers(Declared).OfType<MethodBase>()
               where IsWritten(type, method)
               let name = $"M:{type.FullName}.{(method.IsConstructor ? "#ctor" : method.Name)}"
               where !members[name].Any(member => IsComplete(member, method))
               select name,
        ];
    }

    // What the compiler writes for a record is documented with the record, and an override by what it overrides.
    private static bool IsWritten(Type type, MethodBase method) =>
        (method.IsConstructor || !method.IsSpecialName)
        && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && type.GetMethod("<Clone>$") is null
        && !(method.IsConstructor && method.GetParameters().Length == 0);

    private static bool IsComplete(XElement member, MethodBase method) =>
        member.Element("inheritdoc") is not null
        || (!string.IsNullOrWhiteSpace(member.Element("summary")?.Value)
            && method.GetParameters().Select(static parameter => parameter.Name).SequenceEqual(member.Elements("param").Select(static element => element.Attribute("name")?.Value))
            && (method is not MethodInfo { ReturnType: var result } || result == typeof(void) || member.Element("returns") is not null));
}
