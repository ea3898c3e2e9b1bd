using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

/// <summary>Questions about symbols of the base class library and its neighbours, answered by name: they are the same in every framework.</summary>
internal static class BclTypes
{
    private static readonly HashSet<string> Views = new(StringComparer.Ordinal) { "Span", "ReadOnlySpan", "Memory", "ReadOnlyMemory", "ArraySegment" };

    // The libraries that make test doubles.
    private static readonly HashSet<string> TestDoubles = new(StringComparer.Ordinal) { "NSubstitute", "Moq", "FakeItEasy", "Rhino", "JustMockLite", "Telerik" };

    // What only looks, whatever has it.
    private static readonly HashSet<string> LookingMethods = new(StringComparer.Ordinal)
    {
        "Equals", "SequenceEqual", "FixedTimeEquals", "CompareTo", "Compare", "CompareOrdinal", "GetHashCode", "StartsWith", "EndsWith", "Contains",
        "IndexOf", "IsNullOrEmpty", "IsNullOrWhiteSpace", "Any", "All", "Count", "First", "FirstOrDefault", "Last", "Single", "ElementAt",
        "ThrowIfNull", "ThrowIfNullOrEmpty", "HashData", "ComputeHash", "ZeroMemory", "Clear", "GetType", "Dispose", "DisposeAsync", "Max", "Min", "Sum",
        "Aggregate", "LongCount", "BinarySearch", "Exists", "TransformBlock", "AppendData",
    };

    private static readonly HashSet<string> LookingTypes = new(StringComparer.Ordinal)
    {
        "Console", "BitConverter", "BinaryPrimitives", "Assert", "CollectionAssert", "StringAssert", "MemoryMarshal", "GC", "ArrayPool", "HashCode", "Ascii",
    };

    private static readonly HashSet<string> LookingLibraries = new(StringComparer.Ordinal) { "Xunit", "NUnit", "FluentAssertions", "Shouldly", "Serilog", "NLog", "log4net", "Spectre" };

    /// <summary>Whether a type is called this, in this namespace.</summary>
    public static bool Is(ITypeSymbol? type, string space, string name) =>
        type is not null && type.Name == name && IsIn(type.ContainingNamespace, space);

    /// <summary>Whether a type or one of its bases is called this.</summary>
    public static bool DerivesFrom(ITypeSymbol? type, string space, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, space, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a namespace is exactly this one.</summary>
    public static bool IsIn(INamespaceSymbol? space, string name)
    {
        var end = name.Length;
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            var start = end - space.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, space.Name, 0, space.Name.Length) != 0)
            {
                return false;
            }

            if (start == 0)
            {
                return space.ContainingNamespace is { IsGlobalNamespace: true };
            }

            if (name[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }

    /// <summary>The outermost namespace's name.</summary>
    public static string Root(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name ?? "";
    }

    /// <summary>Whether a type is a sequence of bytes: array, list, span, memory, segment, stream, or any enumerable of <see cref="byte"/>.</summary>
    public static bool IsByteSequence(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType == SpecialType.System_Byte,
        INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Byte }] } => true,
        _ => DerivesFrom(type, "System.IO", "Stream"),
    };

    /// <summary>Whether a type is a view of an array or of text: a conversion to it leaves the content as it is. Newer compilers know that by themselves.</summary>
    public static bool IsView(ITypeSymbol? type) => type is not null && Views.Contains(type.Name) && IsIn(type.ContainingNamespace, "System");

    public static bool IsByteArray(ITypeSymbol? type) => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };

    public static bool IsMemoryStream(ITypeSymbol? type) => DerivesFrom(type, "System.IO", "MemoryStream");

    public static bool IsStream(ITypeSymbol? type) => DerivesFrom(type, "System.IO", "Stream");

    public static bool IsEncoding(ITypeSymbol? type) => DerivesFrom(type, "System.Text", "Encoding");

    public static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    /// <summary>A type that only wraps the value that matters here: a task, a lazy or a nullable.</summary>
    public static bool IsTransparent(ITypeSymbol? type) =>
        type is not null
        && (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || (type.Name is "Task" or "ValueTask" && IsIn(type.ContainingNamespace, "System.Threading.Tasks"))
            || Is(type, "System", "Lazy")
            || (IsIn(type.ContainingNamespace, "System.Runtime.CompilerServices") && (type.Name.EndsWith("Awaiter", StringComparison.Ordinal) || type.Name.StartsWith("Configured", StringComparison.Ordinal))));

    /// <summary>Whether the compiler keeps the property's value in a field of its own and does nothing else with it: with the keyword <c>field</c>, accessors have bodies.</summary>
    public static bool IsAutoProperty(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
        && !HasBody(property.GetMethod) && !HasBody(property.SetMethod);

    private static bool HasBody(IMethodSymbol? accessor) =>
        accessor is not null && accessor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } or ArrowExpressionClauseSyntax);

    /// <summary>Whether a symbol belongs to a library that makes test doubles.</summary>
    public static bool IsTestDouble(ISymbol symbol) => TestDoubles.Contains(Root(symbol));

    /// <summary>Whether a call asserts that the code it is given fails.</summary>
    public static bool ExpectsFailure(IMethodSymbol method) =>
        method.Name.StartsWith("Throws", StringComparison.Ordinal) || method.Name is "ShouldThrow" or "ShouldThrowAsync" || (method.ContainingType.Name == "Should" && method.Name is "Throw" or "ThrowAsync");

    /// <summary>Whether a parameter takes the name under which something is kept, and nothing that is read back from there: the key of a cache, a file's path.</summary>
    public static bool NamesPlace(IParameterSymbol? parameter) =>
        parameter?.Name is "key" or "cacheKey" or "path" or "fileName" || Is(parameter?.ContainingType, "System.IO", "Path");

    /// <summary>
    /// Whether a call only looks at what it is given and keeps nothing of it that could be decrypted later: logging, printing, comparing, hashing, parsing a number, checking, throwing, giving back a rented array.
    /// </summary>
    public static bool OnlyLooks(IMethodSymbol method)
    {
        var type = method.ContainingType;
        return LookingMethods.Contains(method.Name)
            || DerivesFrom(type, "System", "Exception")
            || LookingTypes.Contains(type.Name)
            || IsNumber(type)
            || IsDiagnostic(type)
            || IsLogDelegate(method)

            // What spans are asked, and not what is written to another.
            || type.Name == "MemoryExtensions" && (IsNumber(method.ReturnType) || method.ReturnType.SpecialType == SpecialType.System_Boolean) && !method.Parameters.Any(static parameter => parameter.Name == "destination")
            || LookingLibraries.Contains(Root(method))
            || IsIn(type.ContainingNamespace, "Microsoft.Extensions.Logging")
            || IsIn(type.ContainingNamespace, "System.Security.Cryptography") && type.Name.IndexOf("Hash", StringComparison.Ordinal) >= 0;
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    // Traces, metrics and events are for people to read. Another process gets its arguments to work with.
    private static bool IsDiagnostic(ITypeSymbol type) =>
        (IsIn(type.ContainingNamespace, "System.Diagnostics") && !type.Name.StartsWith("Process", StringComparison.Ordinal))
        || IsIn(type.ContainingNamespace, "System.Diagnostics.Metrics")
        || IsIn(type.ContainingNamespace, "System.Diagnostics.Tracing");

    // What LoggerMessage.Define makes: a logger, what is to be logged, and an exception.
    private static bool IsLogDelegate(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.DelegateInvoke, Parameters: [var first, .., var last] } && Is(first.Type, "Microsoft.Extensions.Logging", "ILogger") && Is(last.Type, "System", "Exception");
}
