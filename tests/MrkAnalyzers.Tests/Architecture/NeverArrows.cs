using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace MrkAnalyzers.Tests.Architecture;

/// <summary>What the rooms must never do. Each arrow reads one file and names what is wrong with it.</summary>
internal static class NeverArrows
{
    private static readonly string[] SyntaxAndOperations =
        ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Operations", "Microsoft.CodeAnalysis.FlowAnalysis"];

    private static readonly string[] Reporting =
        ["Diagnostic", "DiagnosticDescriptor", "DiagnosticSeverity", "Location", "LocalizableString"];

    public static readonly IReadOnlyDictionary<string, Func<SourceModel, SourceFile, IEnumerable<string>>> All = new Dictionary<string, Func<SourceModel, SourceFile, IEnumerable<string>>>
    {
        ["a room uses only rooms before it"] = static (model, file) =>
            from use in Uses(model, file)
            where file.Room != Room.Fixes && use.Target.Room > file.Room
            select $"{use.At} of {use.Target}",

        ["a rule knows no other rule"] = static (model, file) =>
            from use in Uses(model, file)
            where file.RuleFolder is not null && use.Target.RuleFolder is { } other && other != file.RuleFolder
            select $"{use.At} of {use.Target}",

        ["a rule sees no syntax, no operation and no symbol"] = static (model, file) =>
            from type in file.Room == Room.Rules ? model.TypesIn(file) : []
            where IsRoslyn(type.Type) && !Reporting.Contains(type.Type.Name)
            select $"{type.At}: {type.Type}",

        ["only KmsSdk resolves symbols by name"] = static (model, file) =>
            from symbol in model.SymbolsIn(file)
            where symbol.Symbol.Name is "GetTypeByMetadataName" or "GetTypesByMetadataName" && file.Path != "MrkAnalyzers/Kms/KmsSdk.cs"
            select symbol.At.ToString(),

        ["facts know no diagnostic"] = static (model, file) => file.Room != Room.Facts
            ? []
            : model.SymbolsIn(file).Where(static symbol => symbol.Symbol.Name.StartsWith("Diagnostic", StringComparison.Ordinal) && IsRoslyn(symbol.Symbol)).Select(static symbol => symbol.At.ToString())
                .Concat(Regex.Matches(file.Tree.ToString(), @"MRK\d{4}").Select(static match => match.Value)),

        ["Kms knows no operation and no syntax"] = static (model, file) =>
            from symbol in file.Room is Room.Kms or Room.Shared ? model.SymbolsIn(file) : []
            where symbol.Symbol is ITypeSymbol type && (IsSyntaxOrOperation(type) || type.Name is "SyntaxTree" or "SemanticModel")
            select symbol.At.ToString(),

        ["shared source knows no compiler"] = static (model, file) =>
            from symbol in file.Room == Room.Shared ? model.SymbolsIn(file) : []
            where IsRoslyn(symbol.Symbol)
            select symbol.At.ToString(),

        ["a fix does not analyse again"] = static (model, file) => file.Room != Room.Fixes
            ? []
            : model.SymbolsIn(file).Where(static symbol => symbol.Symbol.Name is "GetSemanticModelAsync" or "GetSemanticModel" or "SemanticModel" or "GetCompilationAsync").Select(static symbol => symbol.At.ToString())
                .Concat(Uses(model, file).Where(static use => use.Target.Room is Room.Kms or Room.Facts or Room.RuleBook or Room.Driver).Select(static use => $"{use.At} of {use.Target}")),

        ["nothing makes the compiler bind every body"] = static (model, file) =>
            from symbol in model.SymbolsIn(file)
            where symbol.Symbol is IMethodSymbol && Regex.IsMatch(symbol.Symbol.Name, "^Register(Operation|CompilationEnd|CompilationAction)")
            select symbol.At.ToString(),

        ["static fields never change and cache nothing"] = static (model, file) =>
            from field in StaticFields(model, file)
            where !field.IsReadOnly || field.Type.OriginalDefinition.Name == "ConditionalWeakTable" || field.Type.ContainingNamespace?.ToString() == "System.Collections.Concurrent"
            select field.ToString(),

        ["options are read by Settings alone"] = static (model, file) =>
            from symbol in model.SymbolsIn(file)
            where symbol.Symbol.Name.StartsWith("AnalyzerConfigOptions", StringComparison.Ordinal) && file.Path != "MrkAnalyzers/Settings.cs"
            select symbol.At.ToString(),

        ["the driver stays short"] = static (_, file) => file.Room == Room.Driver && file.Lines >= 100 ? [$"{file.Lines} lines"] : [],

        ["a rule stays short"] = static (_, file) => file.Room == Room.Rules && file.Lines > 70 ? [$"{file.Lines} lines"] : [],
    };

    private static IEnumerable<(SyntaxNode At, SourceFile Target)> Uses(SourceModel model, SourceFile file) =>
        from symbol in model.SymbolsIn(file)
        from target in model.Declaring(symbol.Symbol)
        where target != file && target.Room is not null
        select (symbol.At, target);

    private static IEnumerable<IFieldSymbol> StaticFields(SourceModel model, SourceFile file) =>
        from type in model.Compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
        where type.TypeKind != TypeKind.Enum && model.Declaring(type).Contains(file)
        from field in type.GetMembers().OfType<IFieldSymbol>()
        where field is { IsStatic: true, IsConst: false }
        select field;

    private static bool IsRoslyn(ISymbol symbol) =>
        (symbol as ITypeSymbol ?? symbol.ContainingType)?.ContainingNamespace?.ToString() is { } space
        && (space == "Microsoft.CodeAnalysis" || space.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal));

    private static bool IsSyntaxOrOperation(ITypeSymbol type)
    {
        var space = type.ContainingNamespace?.ToString() ?? "";
        return type.Name is "IOperation" or "SyntaxNode" || SyntaxAndOperations.Any(banned => space == banned || space.StartsWith(banned + ".", StringComparison.Ordinal));
    }
}
