using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>Another way through the same statements, and statements that do nothing.</summary>
internal static class ControlFlow
{
    public static readonly ImmutableArray<Rewrite> All =
    [
        new("if to conditional", IfToConditional),
        new("conditional to if", ConditionalToIf),
        new("conditional to switch expression", ConditionalToSwitchExpression),
        new("if to switch", IfToSwitch),
        new("negate the condition and swap the branches", SwapBranches),
        new("name the condition", NameCondition),
        new("nest what follows an early return", NestAfterReturn),
        new("switch expression to conditionals", SwitchExpressionToConditionals),
        new("switch to ifs", SwitchToIfs),
        new("return through a local", ReturnThroughLocal),
        new("foreach to for", ForeachToFor),
        new("foreach to enumerator", ForeachToEnumerator),
        new("wrap in a block", static file => Wrap(file, static text => $"{{ {text} }}")),
        new("wrap in try and finally", static file => Wrap(file, static text => $"try {{ {text} }} finally {{ global::System.GC.KeepAlive(null); }}")),
        new("wrap in try and rethrow", static file => Wrap(file, static text => $"try {{ {text} }} catch (global::System.Exception) {{ throw; }}")),
        new("wrap in a lock", static file => Wrap(file, static text => $"lock (typeof(string)) {{ {text} }}")),
        new("do it once", static file => Wrap(file, static text => $"do {{ {text} }} while (false);")),
        new("wrap in a checked block", static file => Wrap(file, static text => $"checked {{ {text} }}")),
        new("insert dead code", static file => Insert(file, static (_, _) => "if (false) { global::System.Console.WriteLine(\"never\"); } ")),
        new("insert a branch that does nothing", static file => Insert(file, static (_, _) => "if (global::System.Environment.TickCount > 0) { global::System.Console.WriteLine(\"on\"); } ")),
        new("insert a local", static file => Insert(file, (statement, _) => $"var {file.NewName("unrelated", statement)} = global::System.Environment.ProcessId.ToString(); ")),
        new("insert comments", static file => Insert(file, static (_, _) => "/* KeyId = \"alias/none\" */ ")),
        new("insert a loop", static file => Insert(file, (statement, _) => $"for (var {file.NewName("turn", statement)} = 0; {file.NewName("turn", statement)} < 2; {file.NewName("turn", statement)}++) {{ global::System.Console.WriteLine(); }} ")),
    ];

    private static StatementSyntax? Single(StatementSyntax? statement) => statement is BlockSyntax { Statements: [var only] } ? only : statement is BlockSyntax ? null : statement;

    private static bool DeclaresInCondition(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().Any(static node => node is SingleVariableDesignationSyntax);

    private static IEnumerable<ImmutableArray<Edit>> IfToConditional(CodeFile file)
    {
        foreach (var branch in file.Nodes<IfStatementSyntax>())
        {
            var otherwise = branch.Else?.Statement;
            if (otherwise is null && branch.Parent is BlockSyntax block && block.Statements.IndexOf(branch) is var index && index + 1 < block.Statements.Count && block.Statements[index + 1] is ReturnStatementSyntax next)
            {
                if (Single(branch.Statement) is ReturnStatementSyntax { Expression: { } early } && next.Expression is { } late)
                {
                    yield return
                    [
                        file.Replace(branch, ""),
                        file.Replace(next, $"return {file.TextOf(branch.Condition)} ? {file.TextOf(early)} : {file.TextOf(late)};"),
                    ];
                }

                continue;
            }

            switch (Single(branch.Statement), Single(otherwise))
            {
                case (ReturnStatementSyntax { Expression: { } one }, ReturnStatementSyntax { Expression: { } other }):
                    yield return [file.Replace(branch, $"return {file.TextOf(branch.Condition)} ? {file.TextOf(one)} : {file.TextOf(other)};")];
                    break;
                case (ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } one }, ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } other })
                    when one.Left.ToString() == other.Left.ToString():
                    yield return [file.Replace(branch, $"{one.Left} = {file.TextOf(branch.Condition)} ? {file.TextOf(one.Right)} : {file.TextOf(other.Right)};")];
                    break;
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> ConditionalToIf(CodeFile file)
    {
        foreach (var choice in file.Nodes<ConditionalExpressionSyntax>())
        {
            switch (choice.Parent)
            {
                case ReturnStatementSyntax { Parent: BlockSyntax } returned:
                    yield return [file.Replace(returned, $"if ({file.TextOf(choice.Condition)}) {{ return {file.TextOf(choice.WhenTrue)}; }} else {{ return {file.TextOf(choice.WhenFalse)}; }}")];
                    break;
                case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement, RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == choice:
                    yield return [file.Replace(statement, $"if ({file.TextOf(choice.Condition)}) {{ {assignment.Left} = {file.TextOf(choice.WhenTrue)}; }} else {{ {assignment.Left} = {file.TextOf(choice.WhenFalse)}; }}")];
                    break;
                default:
                    if (file.HoistOf(choice) is { } place && file.TypeOf(choice) is { } type)
                    {
                        var name = file.NewName("chosen", choice);
                        yield return
                        [
                            file.Insert(file.Before(place), $"{CodeFile.Show(type)} {name}; if ({file.TextOf(choice.Condition)}) {{ {name} = {file.TextOf(choice.WhenTrue)}; }} else {{ {name} = {file.TextOf(choice.WhenFalse)}; }} "),
                            file.Replace(choice, file.Marked(name, choice)),
                        ];
                    }

                    break;
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> ConditionalToSwitchExpression(CodeFile file) =>
        from choice in file.Nodes<ConditionalExpressionSyntax>()
        where !DeclaresInCondition(choice.Condition) && !file.IsInExpressionTree(choice)
        select ImmutableArray.Create(file.Replace(choice, file.Marked($"(({file.TextOf(choice.Condition)}) switch {{ true => {file.TextOf(choice.WhenTrue)}, false => {file.TextOf(choice.WhenFalse)} }})", choice)));

    private static IEnumerable<ImmutableArray<Edit>> IfToSwitch(CodeFile file) =>
        from branch in file.Nodes<IfStatementSyntax>()
        where !DeclaresInCondition(branch.Condition) && branch.Parent is not ElseClauseSyntax && !branch.DescendantNodes().Any(static node => node is BreakStatementSyntax)
        select ImmutableArray.Create(file.Replace(
            branch,
            $"switch ({file.TextOf(branch.Condition)}) {{ case true: {{ {file.TextOf(branch.Statement)} }} {Break(branch.Statement)} default: {{ {(branch.Else is { } otherwise ? file.TextOf(otherwise.Statement) : "")} }} {Break(branch.Else?.Statement)} }}"));

    private static string Break(StatementSyntax? statement) => statement is not null && Ends(statement) ? "" : "break;";

    private static bool Ends(StatementSyntax statement) => (statement is BlockSyntax block ? block.Statements.LastOrDefault() : statement) is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax;

    private static IEnumerable<ImmutableArray<Edit>> SwapBranches(CodeFile file)
    {
        foreach (var branch in file.Nodes<IfStatementSyntax>().Where(static branch => branch.Else is null or { Statement: BlockSyntax } && !DeclaresInCondition(branch.Condition)))
        {
            yield return [file.Replace(branch, $"if (!({file.TextOf(branch.Condition)})) {(branch.Else is null ? "{ }" : file.TextOf(branch.Else.Statement))} else {{ {file.TextOf(branch.Statement)} }}")];
        }

        foreach (var choice in file.Nodes<ConditionalExpressionSyntax>().Where(static choice => !DeclaresInCondition(choice.Condition)))
        {
            yield return [file.Replace(choice, file.Marked($"(!({file.TextOf(choice.Condition)}) ? {file.TextOf(choice.WhenFalse)} : {file.TextOf(choice.WhenTrue)})", choice))];
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> NameCondition(CodeFile file) =>
        from branch in file.Nodes<IfStatementSyntax>()
        where branch.Parent is BlockSyntax && branch.Condition is not LiteralExpressionSyntax
        let name = file.NewName("condition", branch)
        select ImmutableArray.Create(file.Insert(file.Before(branch), $"var {name} = {file.TextOf(branch.Condition)}; "), file.Replace(branch.Condition, name));

    private static IEnumerable<ImmutableArray<Edit>> NestAfterReturn(CodeFile file) =>
        from branch in file.Nodes<IfStatementSyntax>()
        where branch.Else is null && Ends(branch.Statement) && !DeclaresInCondition(branch.Condition)
        let block = branch.Parent as BlockSyntax
        where block is not null && block.Statements.Last() != branch && !block.Statements.OfType<LocalFunctionStatementSyntax>().Any()
        select ImmutableArray.Create(file.Insert(branch.Span.End, " else {"), file.Insert(block.CloseBraceToken.SpanStart, "} "));

    private static IEnumerable<ImmutableArray<Edit>> SwitchExpressionToConditionals(CodeFile file)
    {
        foreach (var choice in file.Nodes<SwitchExpressionSyntax>())
        {
            if (choice.GoverningExpression is IdentifierNameSyntax subject && choice.Arms.All(static arm => arm is { WhenClause: null, Pattern: ConstantPatternSyntax or DiscardPatternSyntax or BinaryPatternSyntax }) && choice.Arms.Last().Pattern is DiscardPatternSyntax)
            {
                var text = file.TextOf(choice.Arms.Last().Expression);
                foreach (var arm in choice.Arms.Reverse().Skip(1))
                {
                    text = $"({subject} is {arm.Pattern} ? {file.TextOf(arm.Expression)} : {text})";
                }

                yield return [file.Replace(choice, file.Marked(text, choice))];
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> SwitchToIfs(CodeFile file)
    {
        foreach (var choice in file.Nodes<SwitchStatementSyntax>())
        {
            if (choice.Expression is not IdentifierNameSyntax subject
                || choice.DescendantNodes().OfType<BreakStatementSyntax>().Any(leave => leave.Parent is not SwitchSectionSyntax)
                || choice.DescendantNodes().Any(static node => node is GotoStatementSyntax)
                || choice.Sections.Any(static section => section.Labels.Any(static label => label is CasePatternSwitchLabelSyntax))
                || choice.Sections.Take(choice.Sections.Count - 1).Any(static section => section.Labels.Any(static label => label is DefaultSwitchLabelSyntax)))
            {
                continue;
            }

            var parts = choice.Sections.Select(section =>
                (section.Labels.Any(static label => label is DefaultSwitchLabelSyntax) ? "" : $"if ({string.Join(" || ", section.Labels.Cast<CaseSwitchLabelSyntax>().Select(label => $"{subject} == {label.Value}"))}) ")
                + "{ " + string.Join(" ", section.Statements.Where(static statement => statement is not BreakStatementSyntax).Select(file.TextOf)) + " }");
            yield return [file.Replace(choice, string.Join(" else ", parts))];
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> ReturnThroughLocal(CodeFile file) =>
        from returned in file.Nodes<ReturnStatementSyntax>()
        where returned.Parent is BlockSyntax
        let value = returned.Expression
        where value is not null
        let type = file.TypeOf(value)
        where type is not null
        let name = file.NewName("result", returned)
        select ImmutableArray.Create(file.Replace(returned, $"{CodeFile.Show(type)} {name} = {file.TextOf(value)}; return {file.Marked(name, value)};"));

    private static IEnumerable<ImmutableArray<Edit>> ForeachToFor(CodeFile file) =>
        from loop in file.Nodes<ForEachStatementSyntax>()
        where loop.AwaitKeyword.IsKind(SyntaxKind.None) && loop.Parent is BlockSyntax
        let type = file.Model.GetTypeInfo(loop.Expression).Type
        let length = type switch { IArrayTypeSymbol { Rank: 1 } => "Length", INamedTypeSymbol { Name: "List" } => "Count", _ => null }
        where length is not null
        let items = file.NewName("items", loop)
        let index = file.NewName("index", loop)
        select ImmutableArray.Create(file.Replace(loop, $"var {items} = {file.TextOf(loop.Expression)}; for (var {index} = 0; {index} < {items}.{length}; {index}++) {{ {loop.Type} {loop.Identifier} = {items}[{index}]; {file.TextOf(loop.Statement)} }}"));

    private static IEnumerable<ImmutableArray<Edit>> ForeachToEnumerator(CodeFile file) =>
        from loop in file.Nodes<ForEachStatementSyntax>()
        where loop.AwaitKeyword.IsKind(SyntaxKind.None) && loop.Parent is BlockSyntax
        let name = file.NewName("enumerator", loop)
        select ImmutableArray.Create(file.Replace(
            loop,
            $"using (var {name} = ((global::System.Collections.Generic.IEnumerable<{CodeFile.Show(file.Model.GetForEachStatementInfo(loop).ElementType!)}>)({file.TextOf(loop.Expression)})).GetEnumerator()) {{ while ({name}.MoveNext()) {{ {loop.Type} {loop.Identifier} = {name}.Current; {file.TextOf(loop.Statement)} }} }}"));

    private static IEnumerable<ImmutableArray<Edit>> Wrap(CodeFile file, Func<string, string> write) =>
        from statement in file.Nodes<StatementSyntax>()
        where statement is ExpressionStatementSyntax or ReturnStatementSyntax or IfStatementSyntax && statement.Parent is BlockSyntax
            && !statement.DescendantNodes().Any(static node => node is SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax or DeclarationPatternSyntax or RecursivePatternSyntax })
        select ImmutableArray.Create(file.Replace(statement, write(file.TextOf(statement))));

    private static IEnumerable<ImmutableArray<Edit>> Insert(CodeFile file, Func<StatementSyntax, string, string> write) =>
        from statement in file.Nodes<StatementSyntax>()
        where statement is not (BlockSyntax or LocalFunctionStatementSyntax) && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax

            // Code of others is followed as long as it is short.
            && statement.SpanStart % 3 == 0
        select ImmutableArray.Create(file.Insert(file.Before(statement), write(statement, "")));
}
