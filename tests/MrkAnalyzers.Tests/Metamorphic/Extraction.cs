using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>Code taken out into a variable or a function of its own.</summary>
internal static class Extraction
{
    public static readonly ImmutableArray<Rewrite> All =
    [
        new("introduce a local", static file => IntroduceLocal(file, isExplicit: false)),
        new("introduce a local of a type", static file => IntroduceLocal(file, isExplicit: true)),
        new("introduce a local constant", static file => IntroduceLocalConstant(file)),
        new("introduce a local that is assigned later", AssignLater),
        new("introduce a constant", static file => IntroduceMember(file, static (type, name, value) => $"private const {type} {name} = {value};", isConstant: true)),
        new("introduce a static field", static file => IntroduceMember(file, static (type, name, value) => $"private static readonly {type} {name} = {value};")),
        new("introduce a field", static file => IntroduceMember(file, static (type, name, value) => $"private readonly {type} {name} = {value};")),
        new("introduce a field that may be written", static file => IntroduceMember(file, static (type, name, value) => $"private {type} {name} = {value};")),
        new("introduce a property", static file => IntroduceMember(file, static (type, name, value) => $"private {type} {name} => {value};")),
        new("introduce a get-only property", static file => IntroduceMember(file, static (type, name, value) => $"private {type} {name} {{ get; }} = {value};")),
        new("introduce a static property", static file => IntroduceMember(file, static (type, name, value) => $"private static {type} {name} => {value};")),
        new("introduce a constant of another class", IntroduceForeignConstant),
        new("extract a private method", static file => ExtractExpression(file, Method)),
        new("extract a method of another class", static file => ExtractExpression(file, StaticClass)),
        new("extract an object with the parameters", static file => ExtractExpression(file, MethodObject)),
        new("extract an object behind an interface", static file => ExtractExpression(file, Interface)),
        new("extract an object with fields", static file => ExtractExpression(file, ObjectWithFields)),
        new("extract a local function", static file => ExtractExpression(file, LocalFunction)),
        new("extract a static local function", static file => ExtractExpression(file, StaticLocalFunction)),
        new("extract a lambda", static file => ExtractExpression(file, Lambda)),
        new("extract a method with a parameter object", static file => ExtractExpression(file, ParameterObject)),
        new("extract a statement", ExtractStatement),
        new("run in Task.Run", TaskRun),
        new("run in a retry helper", Retry),
        new("pass on to a private method", PassOn),
    ];

    private static IEnumerable<ImmutableArray<Edit>> IntroduceLocal(CodeFile file, bool isExplicit) =>
        from value in file.Values()
        where value.Parent is not EqualsValueClauseSyntax
        let place = file.HoistOf(value)
        let type = file.TypeOf(value)
        where place is not null && type is not null
        let name = file.NewName("local", value)
        let declared = isExplicit || file.Model.GetTypeInfo(value).Type is null || value is ImplicitObjectCreationExpressionSyntax or CollectionExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } ? CodeFile.Show(type) : "var"
        select ImmutableArray.Create(file.Insert(file.Before(place), $"{declared} {name} = {file.TextOf(value)}; "), file.Replace(value, file.Marked(name, value)));

    private static IEnumerable<ImmutableArray<Edit>> IntroduceLocalConstant(CodeFile file) =>
        from value in file.Nodes<LiteralExpressionSyntax>()
        where CodeFile.IsConstant(value)
        let place = file.HoistOf(value)
        where place is not null
        let name = file.NewName("Text", value)
        select ImmutableArray.Create(file.Insert(file.Before(place), $"const string {name} = {file.TextOf(value)}; "), file.Replace(value, file.Marked(name, value)));

    private static IEnumerable<ImmutableArray<Edit>> AssignLater(CodeFile file) =>
        from value in file.Values()
        where value.Parent is not EqualsValueClauseSyntax
        let place = file.HoistOf(value)
        let type = file.TypeOf(value)
        where place is not null && type is not null
        let name = file.NewName("later", value)
        select ImmutableArray.Create(file.Insert(file.Before(place), $"{CodeFile.Show(type)} {name}; {name} = {file.TextOf(value)}; "), file.Replace(value, file.Marked(name, value)));

    // What is the same whenever it is evaluated.
    private static bool IsFixed(CodeFile file, ExpressionSyntax value) =>
        CodeFile.IsConstant(value) || file.Model.GetSymbolInfo(value).Symbol is IFieldSymbol { IsStatic: true } and ({ IsReadOnly: true } or { IsConst: true });

    private static IEnumerable<ImmutableArray<Edit>> IntroduceMember(CodeFile file, Func<string, string, string, string> declare, bool isConstant = false) =>
        from value in file.Nodes<ExpressionSyntax>()
        where value is LiteralExpressionSyntax or MemberAccessExpressionSyntax && (isConstant ? CodeFile.IsConstant(value) : IsFixed(file, value)) && IsInBody(value) && !file.IsInExpressionTree(value)
        let home = CodeFile.TypeAround(value)
        let type = file.TypeOf(value)
        where home is not null && type is not null
        let name = file.NewName("Member", value)
        select ImmutableArray.Create(file.Insert(home.OpenBraceToken.Span.End, $" {declare(CodeFile.Show(type), name, file.TextOf(value))} "), file.Replace(value, file.Marked(name, value)));

    private static bool IsInBody(SyntaxNode node) =>
        node.Ancestors().Any(static ancestor => ancestor is StatementSyntax and not (BlockSyntax or LocalDeclarationStatementSyntax { IsConst: true }) or ArrowExpressionClauseSyntax)
        && !node.Ancestors().Any(static ancestor => ancestor is AttributeSyntax or PatternSyntax or SwitchLabelSyntax or LocalDeclarationStatementSyntax { IsConst: true } or ParameterSyntax);

    private static IEnumerable<ImmutableArray<Edit>> IntroduceForeignConstant(CodeFile file) =>
        from value in file.Nodes<LiteralExpressionSyntax>()
        where CodeFile.IsConstant(value) && IsInBody(value) && !file.IsInExpressionTree(value)
        let name = file.NewName("Constants", value)
        select ImmutableArray.Create(file.Insert(file.Text.Length, $"\ninternal static class {name} {{ public static readonly string Value = {file.TextOf(value)}; }}\n"), file.Replace(value, file.Marked($"{name}.Value", value)));

    /// <summary>A piece of code with what it reads.</summary>
    private sealed record Piece(CodeFile File, SyntaxNode Node, string Text, string Type, (string Type, string Name)[] Reads, bool UsesThis, bool Awaits, string Name)
    {
        public string Declared => string.Join(", ", Reads.Select(static read => $"{read.Type} {read.Name}"));

        public string Passed => string.Join(", ", Reads.Select(static read => MarkedProgram.ForAny(read.Name)));

        public string Result => Awaits ? Type == "void" ? "global::System.Threading.Tasks.Task" : $"global::System.Threading.Tasks.Task<{Type}>" : Type;

        public string Async => Awaits ? "async " : "";

        // Where a value comes in through a parameter, the squiggle is at the argument.
        public string Called(string call) => Awaits ? $"(await {call})" : call;

        public Edit ReplacedBy(string call) => File.Replace(Node, File.Marked(Called(call), Node));
    }

    private static IEnumerable<ImmutableArray<Edit>> ExtractExpression(CodeFile file, Func<Piece, ImmutableArray<Edit>> extract)
    {
        foreach (var value in file.Values().Concat(file.Nodes<AwaitExpressionSyntax>().Where(static wait => wait.Parent is EqualsValueClauseSyntax or ExpressionStatementSyntax)).Distinct())
        {
            var isStatement = value.Parent is ExpressionStatementSyntax;
            var type = isStatement ? "void" : file.TypeOf(value) is { } known ? CodeFile.Show(known) : null;
            if (type is not null && IsInBody(value) && PieceOf(file, value, file.Model.AnalyzeDataFlow(value), type) is { } piece && extract(piece) is { Length: > 0 } site)
            {
                yield return site;
            }
        }
    }

    private static Piece? PieceOf(CodeFile file, SyntaxNode node, DataFlowAnalysis? flow, string type)
    {
        if (flow is not { Succeeded: true }
            || flow.WrittenInside.Except(flow.VariablesDeclared, SymbolEqualityComparer.Default).Any()
            || flow.DataFlowsOut.Any()
            || node.DescendantNodesAndSelf().Any(static inner => inner is BaseExpressionSyntax))
        {
            return null;
        }

        var reads = flow.ReadInside.Except(flow.VariablesDeclared, SymbolEqualityComparer.Default).OfType<ISymbol>().ToArray();
        var usesThis = reads.Any(static symbol => symbol is IParameterSymbol { IsThis: true } || IsPrimary(symbol));
        var variables = reads.Where(static symbol => symbol is ILocalSymbol || symbol is IParameterSymbol { IsThis: false } && !IsPrimary(symbol)).ToArray();
        return new Piece(
            file,
            node,
            file.TextOf(node),
            type,
            [.. variables.Select(static symbol => (CodeFile.Show(symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type), symbol.Name))],
            usesThis,
            CodeFile.HasAwait(node),
            file.NewName("Extracted", node));
    }

    private static bool IsPrimary(ISymbol symbol) => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } && constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private static string Body(Piece piece) => piece.Type == "void" ? $"{{ {piece.Text}; }}" : $"=> {piece.Text};";

    private static ImmutableArray<Edit> Method(Piece piece) =>
        CodeFile.TypeAround(piece.Node) is { } home
            ? [piece.File.Insert(home.CloseBraceToken.SpanStart, $"\n    private {(piece.UsesThis ? "" : "static ")}{piece.Async}{piece.Result} {piece.Name}({piece.Declared}) {Body(piece)}\n"), piece.ReplacedBy($"{piece.Name}({piece.Passed})")]
            : [];

    private static ImmutableArray<Edit> AtEnd(Piece piece, string declaration, string call) =>
        piece.UsesThis ? [] : [piece.File.Insert(piece.File.Text.Length, "\n" + declaration + "\n"), piece.ReplacedBy(call)];

    private static ImmutableArray<Edit> StaticClass(Piece piece) =>
        AtEnd(piece, $"internal static class {piece.Name} {{ public static {piece.Async}{piece.Result} Run({piece.Declared}) {Body(piece)} }}", $"{piece.Name}.Run({piece.Passed})");

    private static ImmutableArray<Edit> MethodObject(Piece piece) =>
        AtEnd(piece, $"internal sealed class {piece.Name}({piece.Declared}) {{ public {piece.Async}{piece.Result} Run() {Body(piece)} }}", $"new {piece.Name}({piece.Passed}).Run()");

    private static ImmutableArray<Edit> Interface(Piece piece) =>
        AtEnd(
            piece,
            $"internal interface I{piece.Name} {{ {piece.Result} Run({piece.Declared}); }} internal sealed class {piece.Name} : I{piece.Name} {{ public {piece.Async}{piece.Result} Run({piece.Declared}) {Body(piece)} }}",
            $"((I{piece.Name})new {piece.Name}()).Run({piece.Passed})");

    private static ImmutableArray<Edit> ObjectWithFields(Piece piece) =>
        AtEnd(
            piece,
            $"internal sealed class {piece.Name} {{ {string.Join(" ", piece.Reads.Select(static read => $"private readonly {read.Type} {read.Name};"))} public {piece.Name}({piece.Declared}) {{ {string.Join(" ", piece.Reads.Select(static read => $"this.{read.Name} = {read.Name};"))} }} "
            + $"public {piece.Async}{piece.Result} Run() {Body(piece)} }}",
            $"new {piece.Name}({piece.Passed}).Run()");

    private static ImmutableArray<Edit> ParameterObject(Piece piece) =>
        piece.Reads.Length == 0 || piece.Reads.Any(static read => read.Name.StartsWith('@'))
            ? []
            : AtEnd(
                piece,
                $"internal sealed record {piece.Name}Input({piece.Declared}); internal static class {piece.Name} {{ public static {piece.Async}{piece.Result} Run({piece.Name}Input input) {{ {string.Concat(piece.Reads.Select(static read => $"var {read.Name} = input.{read.Name}; "))}{(piece.Type == "void" ? "" : "return ")}{piece.Text}; }} }}",
                $"{piece.Name}.Run(new {piece.Name}Input({piece.Passed}))");

    private static ImmutableArray<Edit> AtBlockEnd(Piece piece, string function, string call)
    {
        var block = piece.Node.Ancestors().OfType<BlockSyntax>().FirstOrDefault();
        return block is null || piece.Node.Ancestors().TakeWhile(node => node != block).Any(static node => node is AnonymousFunctionExpressionSyntax or SwitchSectionSyntax or ForEachStatementSyntax or UsingStatementSyntax)
            ? []
            : [piece.File.Insert(block.CloseBraceToken.SpanStart, $"{function} "), piece.ReplacedBy(call)];
    }

    private static ImmutableArray<Edit> LocalFunction(Piece piece) => AtBlockEnd(piece, $"{piece.Async}{piece.Result} {piece.Name}() {Body(piece)}", $"{piece.Name}()");

    private static ImmutableArray<Edit> StaticLocalFunction(Piece piece) =>
        piece.UsesThis ? [] : AtBlockEnd(piece, $"static {piece.Async}{piece.Result} {piece.Name}({piece.Declared}) {Body(piece)}", $"{piece.Name}({piece.Passed})");

    private static ImmutableArray<Edit> Lambda(Piece piece)
    {
        var place = piece.Node is ExpressionSyntax value ? piece.File.HoistOf(value) : null;
        var type = piece.Result == "void" ? "global::System.Action" : $"global::System.Func<{piece.Result}>";
        return place is null
            ? []
            : [piece.File.Insert(piece.File.Before(place), $"{type} {piece.Name} = {piece.Async}() => {piece.Text}; "), piece.ReplacedBy($"{piece.Name}()")];
    }

    private static IEnumerable<ImmutableArray<Edit>> ExtractStatement(CodeFile file)
    {
        foreach (var statement in file.Nodes<StatementSyntax>())
        {
            if (statement is not (ExpressionStatementSyntax or IfStatementSyntax or ForEachStatementSyntax or BlockSyntax { Parent: StatementSyntax and not LocalFunctionStatementSyntax })
                || statement.DescendantNodes().Any(static node => node is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or YieldStatementSyntax)
                || CodeFile.TypeAround(statement) is not { } home
                || PieceOf(file, statement, file.Model.AnalyzeDataFlow(statement), "void") is not { } piece)
            {
                continue;
            }

            yield return
            [
                file.Insert(home.CloseBraceToken.SpanStart, $"\n    private {(piece.UsesThis ? "" : "static ")}{piece.Async}{piece.Result} {piece.Name}({piece.Declared}) {{ {piece.Text} }}\n"),
                file.Replace(statement, (statement is BlockSyntax ? "{ " : "") + file.Marked((piece.Awaits ? "await " : "") + $"{piece.Name}({piece.Passed});", statement) + (statement is BlockSyntax ? " }" : "")),
            ];
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> TaskRun(CodeFile file) =>
        from wait in file.Nodes<AwaitExpressionSyntax>()
        where wait.Expression is InvocationExpressionSyntax && file.Model.GetTypeInfo(wait.Expression).Type is { Name: "Task" }
        select ImmutableArray.Create(file.Replace(wait.Expression, file.Marked($"global::System.Threading.Tasks.Task.Run(() => {file.TextOf(wait.Expression)})", wait.Expression)));

    private static IEnumerable<ImmutableArray<Edit>> Retry(CodeFile file)
    {
        foreach (var wait in file.Nodes<AwaitExpressionSyntax>())
        {
            if (wait.Expression is InvocationExpressionSyntax && file.Model.GetTypeInfo(wait.Expression).Type is INamedTypeSymbol { Name: "Task", Arity: 1 } && CodeFile.TypeAround(wait) is { } home)
            {
                var name = file.NewName("Retry", wait);
                yield return
                [
                    file.Insert(
                        home.CloseBraceToken.SpanStart,
                        $"\n    private static async global::System.Threading.Tasks.Task<T> {name}<T>(global::System.Func<global::System.Threading.Tasks.Task<T>> action) {{ for (var attempt = 0; ; attempt++) {{ try {{ return await action(); }} catch (global::System.Exception) when (attempt < 3) {{ await global::System.Threading.Tasks.Task.Delay(100); }} }} }}\n"),
                    file.Replace(wait.Expression, file.Marked($"{name}(() => {file.TextOf(wait.Expression)})", wait.Expression)),
                ];
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> PassOn(CodeFile file)
    {
        foreach (var method in file.Nodes<MethodDeclarationSyntax>())
        {
            SyntaxNode? body = method.Body ?? (SyntaxNode?)method.ExpressionBody;
            if (body is null || method.Parent is not (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax) || file.Model.GetDeclaredSymbol(method) is not { } symbol
                || symbol.IsExtensionMethod || body.DescendantNodesAndSelf().Any(static node => node is BaseExpressionSyntax))
            {
                continue;
            }

            var name = file.NewName("Core", method);
            var parameters = string.Join(", ", method.ParameterList.Parameters.Select(static parameter => $"{parameter.Modifiers} {parameter.Type} {parameter.Identifier}"));
            var arguments = string.Join(", ", method.ParameterList.Parameters.Select(static parameter => (parameter.Modifiers.Any(SyntaxKind.RefKeyword) ? "ref " : parameter.Modifiers.Any(SyntaxKind.OutKeyword) ? "out " : "") + MarkedProgram.ForAny(parameter.Identifier.Text)));
            var modifiers = (symbol.IsStatic ? "static " : "") + (symbol.IsAsync ? "async " : "");
            var core = $"\n    private {modifiers}{method.ReturnType} {name}{method.TypeParameterList}({parameters}) {method.ConstraintClauses} {file.TextOf(body)}{(method.Body is null ? ";" : "")}\n";
            var asyncKeyword = method.Modifiers.FirstOrDefault(static token => token.IsKind(SyntaxKind.AsyncKeyword));
            var isAsyncVoid = symbol.IsAsync && symbol.ReturnsVoid;
            ImmutableArray<Edit> site =
            [
                new Edit(file.Name, method.Body is null ? Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(body.SpanStart, method.SemicolonToken.Span.End) : body.Span, $"=> {name}{(method.TypeParameterList is { } types ? "<" + string.Join(", ", types.Parameters.Select(static type => type.Identifier.ValueText)) + ">" : "")}({arguments});"),
                file.Insert(((TypeDeclarationSyntax)method.Parent).CloseBraceToken.SpanStart, core),
            ];
            yield return symbol.IsAsync && !isAsyncVoid ? site.Add(file.Delete(asyncKeyword.Span)) : site;
        }
    }
}
