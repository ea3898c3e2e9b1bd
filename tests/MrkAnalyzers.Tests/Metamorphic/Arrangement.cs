using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>The same declarations in another order, and in other files.</summary>
internal static class Arrangement
{
    public static readonly ImmutableArray<Rewrite> All =
    [
        new("turn members round", TurnMembersRound),
        new("turn types round", TurnTypesRound),
        new("split a class into two parts", SplitClass),
        new("split a class over two files", SplitClassOverFiles),
        new("move a type to a file of its own", MoveType),
        new("nest in an outer class", Nest),
        new("add an unrelated member", static file => file.Nodes<TypeDeclarationSyntax>().Where(static type => type is ClassDeclarationSyntax && type.CloseBraceToken.Span.Length > 0)
            .Select(type => ImmutableArray.Create(file.Insert(type.CloseBraceToken.SpanStart, $"\n    public static int {file.NewName("Unrelated", type)}(int number) {{ var sum = 0; for (var i = 0; i < number; i++) {{ sum += i; }} return sum; }}\n")))),
    ];

    private static TextSpan Whole(CodeFile file, MemberDeclarationSyntax member) => TextSpan.FromBounds(file.Before(member), member.Span.End);

    // Initialisers keep their order, which is that of their effects.
    private static IEnumerable<ImmutableArray<Edit>> TurnMembersRound(CodeFile file)
    {
        foreach (var type in file.Nodes<TypeDeclarationSyntax>())
        {
            var members = type.Members.Where(static member => member is not (FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null })).ToArray();
            if (members.Length > 1)
            {
                yield return [.. members.Select((member, index) => new Edit(file.Name, Whole(file, member), file.Text.Substring(Whole(file, members[members.Length - 1 - index]).Start, Whole(file, members[members.Length - 1 - index]).Length)))];
            }
        }
    }

    private static IEnumerable<ImmutableArray<Edit>> TurnTypesRound(CodeFile file)
    {
        var spaces = file.Nodes<BaseNamespaceDeclarationSyntax>().Select(static space => space.Members).Append(file.Root.Members);
        foreach (var all in spaces)
        {
            var types = all.Where(static member => member is BaseTypeDeclarationSyntax).ToArray();
            if (types.Length > 1)
            {
                yield return [.. types.Select((type, index) => new Edit(file.Name, Whole(file, type), file.Text.Substring(Whole(file, types[types.Length - 1 - index]).Start, Whole(file, types[types.Length - 1 - index]).Length)))];
            }
        }
    }

    private static string Head(TypeDeclarationSyntax type, string modifiers) =>
        $"{modifiers} partial {type.Keyword}{(type is RecordDeclarationSyntax record ? " " + record.ClassOrStructKeyword : "")} {type.Identifier}{type.TypeParameterList}";

    private static string Modifiers(TypeDeclarationSyntax type) => string.Join(" ", type.Modifiers.Where(static token => !token.IsKind(SyntaxKind.PartialKeyword)));

    private static MemberDeclarationSyntax[] Movable(TypeDeclarationSyntax type) =>
        [.. type.Members.Where(static member => member is MethodDeclarationSyntax or PropertyDeclarationSyntax { Initializer: null } or ConstructorDeclarationSyntax or BaseTypeDeclarationSyntax).Where(static (_, index) => index % 2 == 0)];

    private static IEnumerable<Edit> Parting(CodeFile file, TypeDeclarationSyntax type, IEnumerable<MemberDeclarationSyntax> moved)
    {
        foreach (var member in moved)
        {
            yield return file.Delete(Whole(file, member));
        }

        if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            yield return file.Insert(type.Keyword.SpanStart, "partial ");
        }
    }

    private static string Texts(CodeFile file, IEnumerable<MemberDeclarationSyntax> members) => string.Join("\n", members.Select(member => file.Text.Substring(Whole(file, member).Start, Whole(file, member).Length)));

    private static IEnumerable<ImmutableArray<Edit>> SplitClass(CodeFile file) =>
        from type in file.Nodes<TypeDeclarationSyntax>()
        where type is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax && type.Parent is not TypeDeclarationSyntax && Movable(type).Length > 0
        let moved = Movable(type)
        select ImmutableArray.CreateRange(Parting(file, type, moved).Append(file.Insert(type.Span.End, $"\n{Head(type, Modifiers(type))} {{ {Texts(file, moved)} }}\n")));

    private static string Usings(CodeFile file, BaseNamespaceDeclarationSyntax? space) =>
        string.Join("\n", file.Root.Usings.Where(static line => line.GlobalKeyword.IsKind(SyntaxKind.None)).Select(static line => line.ToString())) + "\n" + (space is null ? "" : $"namespace {space.Name} {{ {string.Join("\n", space.Usings.Select(static line => line.ToString()))}\n");

    private static IEnumerable<ImmutableArray<Edit>> SplitClassOverFiles(CodeFile file) =>
        from type in file.Nodes<TypeDeclarationSyntax>()
        where type is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax && type.Parent is BaseNamespaceDeclarationSyntax { Parent: CompilationUnitSyntax } or CompilationUnitSyntax && Movable(type).Length > 0
        let moved = Movable(type)
        let space = type.Parent as BaseNamespaceDeclarationSyntax
        select ImmutableArray.CreateRange(Parting(file, type, moved).Append(new Edit(file.NewName("Part", type) + ".cs", default, $"{Usings(file, space)}{Head(type, Modifiers(type))} {{ {Texts(file, moved)} }}\n{(space is null ? "" : "}")}")));

    private static IEnumerable<ImmutableArray<Edit>> MoveType(CodeFile file) =>
        from type in file.Nodes<BaseTypeDeclarationSyntax>()
        where type.Parent is BaseNamespaceDeclarationSyntax { Parent: CompilationUnitSyntax } or CompilationUnitSyntax
        let space = type.Parent as BaseNamespaceDeclarationSyntax
        select ImmutableArray.Create(file.Delete(Whole(file, type)), new Edit(file.NewName("A", type) + ".cs", default, $"{Usings(file, space)}{Texts(file, [type])}\n{(space is null ? "" : "}")}"));

    private static IEnumerable<ImmutableArray<Edit>> Nest(CodeFile file)
    {
        foreach (var members in file.Nodes<BaseNamespaceDeclarationSyntax>().Select(static space => space.Members).Append(file.Root.Members))
        {
            if (members.Count > 0 && members.All(static member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax))
            {
                yield return [file.Insert(file.Before(members[0]), $"public static partial class {file.NewName("Outer", members[0])} {{ "), file.Insert(members.Last().Span.End, " }")];
            }
        }
    }
}
