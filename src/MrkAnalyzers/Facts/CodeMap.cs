using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

/// <summary>
/// Which members of a compilation are worth reading, and which of them call which, by name alone: those that name something of the SDK's, and, over a few steps, those that name
/// such a member or its type. A name that means something else costs the reading of a member in vain, nothing more. Thread-safe once made.
/// </summary>
internal sealed class CodeMap
{
    private const int MostSteps = 6;
    private const int MostTypes = 64;

    private readonly List<TreeMap> trees = [];
    private readonly Dictionary<SyntaxNode, Member> members = [];
    private readonly Dictionary<string, List<SyntaxNode>> mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> types = new(StringComparer.Ordinal);

    private CodeMap()
    {
    }

    public static CodeMap Of(Compilation compilation, Func<SyntaxTree, TreeMap> treeMap, CancellationToken cancellation)
    {
        var map = new CodeMap();
        var fresh = new List<Member>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = treeMap(tree);
            map.trees.Add(part);
            foreach (var member in part.Direct)
            {
                map.Add(member, fresh);
            }
        }

        for (var step = 0; step < MostSteps && fresh.Count > 0; step++)
        {
            map.AddUsersOfPrivate(fresh);
            var names = new HashSet<string>(fresh.SelectMany(static member => member.Names).Where(name => !map.mentions.ContainsKey(name)), StringComparer.Ordinal);
            foreach (var name in names)
            {
                map.mentions[name] = [];
            }

            fresh.Clear();
            var hashes = new HashSet<int>(names.Select(TextIndex.HashOf));
            foreach (var part in map.trees)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!part.Index.ContainsAny(hashes))
                {
                    continue;
                }

                foreach (var (name, member) in part.MembersNaming(names, cancellation))
                {
                    map.Add(member, fresh);
                    map.mentions[name].Add(member.Node);
                }
            }
        }

        return map;
    }

    /// <summary>Whether some file names a call of an operation or its request.</summary>
    public bool Names(string operation) =>
        trees.Any(part => part.Index.MayContain(operation + "Async") || part.Index.MayContain(operation + "Request") || part.Index.MayContain(operation));

    /// <summary>Whether a declaration is worth reading.</summary>
    public bool Contains(SyntaxNode declaration) => members.ContainsKey(declaration);

    /// <summary>Whether all that can run a member is calls in its own type: who reads those has read it.</summary>
    public bool IsOnlyCalledByItsType(SyntaxNode declaration) => members.TryGetValue(declaration, out var member) && member.IsOnlyCalledByItsType;

    /// <summary>The members that name a member, directly, itself left out; in the order of the files.</summary>
    public IEnumerable<SyntaxNode> CallersOf(SyntaxNode declaration) =>
        members.TryGetValue(declaration, out var member)
            ? member.Users.Select(static user => user.Node).Concat(member.OwnNames.Where(mentions.ContainsKey).SelectMany(name => mentions[name])).Where(caller => caller != declaration)
            : [];

    /// <summary>The members from which a finding in a member may be found: those through which it can be reached, nearest first, and those of its type. Itself left out.</summary>
    public IEnumerable<SyntaxNode> AllCallersOf(SyntaxNode member)
    {
        var seen = new HashSet<SyntaxNode> { member };
        var queue = new Queue<SyntaxNode>();
        queue.Enqueue(member);
        for (var steps = 0; queue.Count > 0 && steps < 64; steps++)
        {
            var next = queue.Dequeue();
            if (!members.TryGetValue(next, out var reached))
            {
                continue;
            }

            foreach (var caller in reached.Users.Select(static user => user.Node).Concat(reached.Names.Where(mentions.ContainsKey).SelectMany(name => mentions[name])))
            {
                if (seen.Add(caller))
                {
                    queue.Enqueue(caller);
                    yield return caller;
                }
            }
        }

        // What a constructor or initialiser leaves in a field is found from the members that read it.
        if (member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && types.TryGetValue(type.Identifier.ValueText, out var siblings))
        {
            foreach (var sibling in siblings.Where(seen.Add))
            {
                yield return sibling;
            }
        }
    }

    /// <summary>The declarations of types that name a type of this name among their bases, directly or through another such.</summary>
    public IEnumerable<TypeDeclarationSyntax> TypesBelow(string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        var fresh = names.ToArray();
        var found = new List<TypeDeclarationSyntax>();
        while (fresh.Length > 0 && found.Count < MostTypes)
        {
            var wanted = new HashSet<string>(fresh, StringComparer.Ordinal);
            var hashes = new HashSet<int>(fresh.Select(TextIndex.HashOf));
            fresh = [];
            foreach (var part in trees.Where(part => part.Index.ContainsAny(hashes)))
            {
                var below = part.Types.Where(type => type.BaseList is { } bases && bases.Types.Any(entry => wanted.Contains(LastName(entry.Type)))).ToArray();
                found.AddRange(below);
                fresh = [.. fresh, .. below.Select(static type => type.Identifier.ValueText).Where(names.Add)];
            }
        }

        return found;
    }

    /// <summary>The members of a type that are worth reading, as far as they stand in this declaration of it.</summary>
    public IEnumerable<SyntaxNode> MembersIn(SyntaxNode type) =>
        type.ChildNodes().OfType<MemberDeclarationSyntax>().SelectMany(static member => member switch
        {
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.Cast<SyntaxNode>(),
            _ => [member],
        }).Where(members.ContainsKey);

    /// <summary>The declaration whose code holds a position; null between declarations.</summary>
    public static SyntaxNode? MemberAt(SyntaxTree tree, int position, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        for (var node = position < root.FullSpan.End ? root.FindToken(position).Parent : null; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AccessorDeclarationSyntax or BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax:
                    return node;
                case VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }:
                    return node;
                case GlobalStatementSyntax:
                    return root;
                case BaseListSyntax { Parent: TypeDeclarationSyntax type }:
                    return type;
                case BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or BaseFieldDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The declarations that a code block of the driver's stands for: it hands out a field as a whole, its variables are what is read.</summary>
    public static IEnumerable<SyntaxNode> DeclarationsIn(SyntaxNode block) =>
        block is BaseFieldDeclarationSyntax field ? field.Declaration.Variables : [DeclarationOf(block)];

    /// <summary>The declaration that a body belongs to, as <see cref="Contains"/> knows it.</summary>
    public static SyntaxNode DeclarationOf(SyntaxNode body) => body is ArrowExpressionClauseSyntax { Parent: { } parent } ? parent : body;

    private static string LastName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    // Only its own type can name a private member, and what is found may be private in turn.
    private void AddUsersOfPrivate(List<Member> fresh)
    {
        for (var (done, step) = (0, 0); done < fresh.Count && step < MostSteps; step++)
        {
            var next = fresh.Skip(done).ToArray();
            done = fresh.Count;
            foreach (var member in next)
            {
                foreach (var user in member.Users)
                {
                    Add(user, fresh);
                }
            }
        }
    }

    private void Add(Member member, List<Member> fresh)
    {
        if (members.ContainsKey(member.Node))
        {
            return;
        }

        members[member.Node] = member;
        fresh.Add(member);
        if (member.TypeName is { } type)
        {
            if (!types.TryGetValue(type, out var siblings))
            {
                types[type] = siblings = [];
            }

            siblings.Add(member.Node);
        }
    }
}
