using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

/// <summary>A member of the source, and the names by which it can be reached. One for each declaration of a file. Thread-safe.</summary>
internal sealed class Member
{
    // Everything overrides these; who calls them says nothing.
    private static readonly ImmutableHashSet<string> TooCommon = ImmutableHashSet.Create(
        StringComparer.Ordinal, "ToString", "Equals", "GetHashCode", "Dispose", "DisposeAsync", "Main", "GetEnumerator", "CompareTo", "Program", "Startup");

    private readonly TreeMap tree;
    private Member[]? users;

    public Member(SyntaxNode node, TreeMap tree)
    {
        this.tree = tree;
        Node = node;
        Type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        IsPrivate = IsPrivateIn(node);
        OwnNames = IsPrivate ? ImmutableArray<string>.Empty : Useful(OwnName(node));
        Names = Type is not null && !Type.Modifiers.Any(SyntaxKind.StaticKeyword) ? OwnNames.AddRange(Useful(Type.Identifier.ValueText)) : OwnNames;

        // The other parts of the type may use what this one leaves in a field.
        if (node is MethodDeclarationSyntax method && Type is not null && Type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            Names = Names.AddRange(AssignedIn(method));
        }
    }

    public SyntaxNode Node { get; }

    /// <summary>The declaration in which it stands, or which it is.</summary>
    public TypeDeclarationSyntax? Type { get; }

    /// <summary>Whether it is private, in a type that stands in one piece.</summary>
    public bool IsPrivate { get; }

    /// <summary>Its own name, unless only its own type can use it.</summary>
    public ImmutableArray<string> OwnNames { get; }

    /// <summary>Its own name, its type's, which whoever makes the object must name, and, in a type of several parts, those of the fields that it sets.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>For a private member, the other members of its type that name it; else none.</summary>
    public IReadOnlyList<Member> Users => users ??= IsPrivate ? tree.UsersOf(Node).ToArray() : [];

    /// <summary>Whether all that can run it is calls in its own type.</summary>
    public bool IsOnlyCalledByItsType => Node is MethodDeclarationSyntax && IsPrivate && Users.Count > 0 && tree.IsOnlyInvoked(Node);

    public static string OwnName(SyntaxNode member) => Identifier(member).ValueText ?? "";

    /// <summary>Where a member is given its name: that is no use of it.</summary>
    public static int NameAt(SyntaxNode member) => Identifier(member).SpanStart;

    public static bool IsPrivateIn(SyntaxNode member)
    {
        var declaration = member.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not BaseTypeDeclarationSyntax);
        return declaration is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } or PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } or FieldDeclarationSyntax
            && declaration.Parent is TypeDeclarationSyntax type and not InterfaceDeclarationSyntax
            && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            && !declaration.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);
    }

    /// <summary>Whether a name stands where it is written to.</summary>
    public static bool IsWrite(IdentifierNameSyntax name)
    {
        ExpressionSyntax expression = name;
        while (true)
        {
            switch (expression.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Name == expression:
                    expression = access;
                    continue;
                case ParenthesizedExpressionSyntax or TupleExpressionSyntax:
                    expression = (ExpressionSyntax)expression.Parent;
                    continue;
                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                    expression = tuple;
                    continue;
                case AssignmentExpressionSyntax assignment:
                    return assignment.Left == expression;
                case ArgumentSyntax argument:
                    return argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword);
                case PrefixUnaryExpressionSyntax prefix:
                    return prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression);
                case PostfixUnaryExpressionSyntax postfix:
                    return postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression);
                case RefExpressionSyntax:
                    return true;
                default:
                    return false;
            }
        }
    }

    /// <summary>The names to which a method assigns, bare or with <c>this</c>: fields and properties, unless it declares them itself.</summary>
    public static HashSet<string> AssignedIn(MethodDeclarationSyntax method)
    {
        var assigned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assignment in method.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            switch (assignment.Left)
            {
                case IdentifierNameSyntax name:
                    assigned.Add(name.Identifier.ValueText);
                    break;
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access:
                    assigned.Add(access.Name.Identifier.ValueText);
                    break;
            }
        }

        if (assigned.Count > 0)
        {
            assigned.ExceptWith(method.DescendantNodes().Select(static node => node switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                ParameterSyntax parameter => parameter.Identifier.ValueText,
                SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
                _ => "",
            }));
        }

        return assigned;
    }

    private static SyntaxToken Identifier(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier,
        VariableDeclaratorSyntax variable => variable.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        _ => default,
    };

    private static ImmutableArray<string> Useful(string name) => name.Length == 0 || TooCommon.Contains(name) ? ImmutableArray<string>.Empty : ImmutableArray.Create(name);
}

/// <summary>
/// What the text and the syntax of one file tell about its members. It holds for as long as the file stays the same, whatever else changes, and is kept with it. Thread-safe.
/// </summary>
/// <param name="tree">The file.</param>
/// <param name="index">Its words.</param>
/// <param name="isWitness">Whether it names the KMS client or its namespace.</param>
/// <param name="sdkNames">Where it names something of the SDK's or an annotation, ascending.</param>
/// <param name="annotations">Where it names an annotation, ascending.</param>
internal sealed class TreeMap(SyntaxTree tree, TextIndex index, bool isWitness, ImmutableArray<int> sdkNames, ImmutableArray<int> annotations)
{
    private readonly ConcurrentDictionary<SyntaxNode, Member> members = new();
    private readonly ConcurrentDictionary<string, Member[]> naming = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxNode, (Dictionary<string, List<SyntaxNode>> Users, HashSet<string> Referred)> usersByType = new();
    private readonly ConcurrentDictionary<SyntaxNode, ILookup<string, IdentifierNameSyntax>> writesByType = new();
    private Member[]? direct;
    private string[]? annotated;
    private TypeDeclarationSyntax[]? types;

    public SyntaxTree Tree { get; } = tree;

    /// <summary>The last map of a whole compilation of which this was a part: the next one differs little from it.</summary>
    public CodeMap? Last { get; set; }

    /// <summary>Whether it opens the SDK's namespace in every file.</summary>
    public bool OpensSdk => isWitness && Tree.GetRoot() is CompilationUnitSyntax root && root.Usings.Any(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && Gate.NamesClient(directive.ToString()));

    /// <summary>The members that name something of the SDK's, and those that name a field that such a member assigns to.</summary>
    /// <param name="meanings">What names mean, for a file in which nothing else tells that they are the SDK's: others have their requests and keys, too.</param>
    /// <param name="isSdkOpen">Whether the SDK's namespace is open in every file.</param>
    public IReadOnlyList<Member> Direct(Meanings meanings, bool isSdkOpen) =>
        sdkNames.IsEmpty ? []
            : isWitness || isSdkOpen ? direct ??= FindDirect(sdkNames).Select(MemberOf).ToArray()
            : sdkNames.Length == annotations.Length ? FindDirect(annotations).Select(MemberOf).ToArray()
            : FindDirect(annotations.Concat(meanings.OfSdk(Tree, sdkNames.Except(annotations))).OrderBy(static position => position)).Select(MemberOf).ToArray();

    /// <summary>The names of what is annotated: whoever uses one is worth reading.</summary>
    public IReadOnlyList<string> Annotated => annotated ??= annotations.IsEmpty ? [] : annotations.SelectMany(FindAnnotated).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>The types declared in the file.</summary>
    public IEnumerable<TypeDeclarationSyntax> Types => types ??= [.. Tree.GetRoot()
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()];

    /// <summary>Whether the file may contain a word of this number.</summary>
    public bool MayContain(int word) => index.MayContain(word);

    /// <summary>Whether the file may contain one of these names.</summary>
    public bool MayContain(NameSet names) => index.MayContain(names);

    /// <summary>Those of these names that the file may contain.</summary>
    public IEnumerable<string> Contained(NameSet names) => index.Contained(names).Distinct(StringComparer.Ordinal);

    /// <summary>Those of these names that the file contains, each with the members that name it.</summary>
    public IEnumerable<(string Name, Member[] Members)> MembersNaming(NameSet names)
    {
        var contained = index.Contained(names).ToArray();
        var unknown = contained.Where(name => !naming.ContainsKey(name)).ToArray();
        if (unknown.Length > 0)
        {
            var found = unknown.ToDictionary(static name => name, static _ => new List<SyntaxNode>(), StringComparer.Ordinal);
            foreach (var (name, position) in TextIndex.Find(Tree.GetText(), new NameSet(unknown)))
            {
                if (CodeMap.MemberAt(Tree, position, CancellationToken.None) is { } member && Member.NameAt(member) != position && !found[name].Contains(member))
                {
                    found[name].Add(member);
                }
            }

            foreach (var pair in found)
            {
                naming[pair.Key] = pair.Value.Select(MemberOf).ToArray();
            }
        }

        return contained.Select(name => (name, naming[name]));
    }

    /// <summary>The members of its type that name a private member, itself left out.</summary>
    public IEnumerable<Member> UsersOf(SyntaxNode member) =>
        member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && usersByType.GetOrAdd(type, FindUsers).Users.TryGetValue(Member.OwnName(member), out var users)
            ? users.Where(user => user != member).Select(MemberOf)
            : [];

    /// <summary>The constructors that pass something to another constructor.</summary>
    public IEnumerable<Member> ChainedConstructorsOf(TypeDeclarationSyntax type) =>
        type.Members.Where(static member => member is ConstructorDeclarationSyntax { Initializer.ArgumentList.Arguments.Count: > 0 }).Select(MemberOf);

    private Member MemberOf(SyntaxNode node) => members.GetOrAdd(node, key => new Member(key, this));

    /// <summary>Whether every place that names a private method calls it there and then.</summary>
    public bool IsOnlyInvoked(SyntaxNode method) =>
        method.Parent is { } type && !usersByType.GetOrAdd(type, FindUsers).Referred.Contains(Member.OwnName(method));

    /// <summary>Where this declaration of a type writes to something of this name.</summary>
    public IEnumerable<IdentifierNameSyntax> WritesIn(SyntaxNode type, string name) =>
        writesByType.GetOrAdd(type, static key => key.DescendantNodes().OfType<IdentifierNameSyntax>().Where(Member.IsWrite).ToLookup(static written => written.Identifier.ValueText, StringComparer.Ordinal))[name];

    private IEnumerable<string> FindAnnotated(int position)
    {
        var owner = Tree.GetRoot().FindToken(position).Parent?.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent;
        return owner switch
        {
            // A record makes a property of it.
            ParameterSyntax { Identifier.ValueText: var name, Parent.Parent: TypeDeclarationSyntax type } => [type.Identifier.ValueText, name],
            ParameterSyntax { Parent.Parent: DelegateDeclarationSyntax type } => [type.Identifier.ValueText],
            ParameterSyntax { Parent.Parent: { } method } => [Member.OwnName(method)],
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
            DelegateDeclarationSyntax type => [type.Identifier.ValueText],
            { } member => [Member.OwnName(member)],
            null => [],
        };
    }

    private List<SyntaxNode> FindDirect(IEnumerable<int> positions)
    {
        var found = new List<SyntaxNode>();
        foreach (var position in positions)
        {
            if (CodeMap.MemberAt(Tree, position, CancellationToken.None) is { } member && (found.Count == 0 || found[found.Count - 1] != member) && Member.NameAt(member) != position && !found.Contains(member))
            {
                found.Add(member);
            }
        }

        foreach (var member in found.ToArray())
        {
            if (member is MethodDeclarationSyntax method)
            {
                found.AddRange(ReadersOf(method).Where(reader => !found.Contains(reader)).Distinct().ToArray());
            }
        }

        return found;
    }

    // The members of the same type that name a field to which a method assigns: a ciphertext may come to them that way. What a constructor assigns is a dependency.
    private static IEnumerable<SyntaxNode> ReadersOf(MethodDeclarationSyntax method)
    {
        var assigned = Member.AssignedIn(method);
        if (assigned.Count == 0 || method.Parent is not TypeDeclarationSyntax type)
        {
            return [];
        }

        var fields = new HashSet<string>(
            type.Members.SelectMany(static field => field switch
            {
                FieldDeclarationSyntax { Declaration.Variables: var variables } => variables.Select(static variable => variable.Identifier.ValueText),
                PropertyDeclarationSyntax property => [property.Identifier.ValueText],
                _ => [],
            }).Where(assigned.Contains),
            StringComparer.Ordinal);
        return fields.Count == 0
            ? []
            : type.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => fields.Contains(name.Identifier.ValueText))
                .Select(static name => CodeMap.MemberAt(name.SyntaxTree, name.SpanStart, CancellationToken.None))
                .OfType<SyntaxNode>();
    }

    // One scan of the type's text finds who names any of its private members, and which of these names do not stand in a call.
    private (Dictionary<string, List<SyntaxNode>> Users, HashSet<string> Referred) FindUsers(SyntaxNode type)
    {
        var names = new HashSet<string>(
            type.ChildNodes().OfType<MemberDeclarationSyntax>().SelectMany(static member => member switch
            {
                FieldDeclarationSyntax field => field.Declaration.Variables.Cast<SyntaxNode>(),
                _ => [member],
            }).Where(Member.IsPrivateIn).Select(Member.OwnName).Where(static name => name.Length > 0),
            StringComparer.Ordinal);
        var users = new Dictionary<string, List<SyntaxNode>>(StringComparer.Ordinal);
        var referred = new HashSet<string>(StringComparer.Ordinal);
        if (names.Count == 0)
        {
            return (users, referred);
        }

        foreach (var (name, position) in TextIndex.Find(Tree.GetText(), new NameSet(names)))
        {
            if (!type.Span.Contains(position) || CodeMap.MemberAt(Tree, position, CancellationToken.None) is not { } user || Member.NameAt(user) == position)
            {
                continue;
            }

            if (!users.TryGetValue(name, out var known))
            {
                users[name] = known = [];
            }

            if (!known.Contains(user))
            {
                known.Add(user);
            }

            var use = Tree.GetRoot().FindToken(position).Parent;
            if (use is SimpleNameSyntax && !(use.Parent is InvocationExpressionSyntax || (use.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && access.Name == use)))
            {
                referred.Add(name);
            }
        }

        return (users, referred);
    }
}
