using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>
/// Which members of a compilation are worth reading, and which of them call which, by name alone: those that name something of the SDK's, and, over a few steps, those that name
/// such a member or its type. A name that means something else costs the reading of a member in vain, nothing more. Thread-safe once made.
/// </summary>
internal sealed class CodeMap
{
    private const int MostSteps = 6;
    private const int MostTypes = 64;
    private const int MostEdits = 4;
    private const int MostNamers = 24;
    private const int MostRoots = 32;

    private readonly Func<SyntaxTree, TreeMap> treeMap;
    private readonly ImmutableArray<TreeMap> trees;
    private readonly Dictionary<SyntaxTree, Part> parts;

    // What is looked for in each step: the names of the members that the step before it found.
    private readonly List<NameSet> steps;
    private readonly ImmutableHashSet<string> wrappers;
    private readonly Dictionary<string, Part[]> mentions;
    private readonly Dictionary<string, Part[]> types;
    private readonly ConcurrentDictionary<string, bool> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TypeDeclarationSyntax[]> below = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SyntaxNode[]> namers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyCollection<SyntaxNode>?> roots = new(StringComparer.Ordinal);

    private CodeMap(Func<SyntaxTree, TreeMap> treeMap, ImmutableArray<TreeMap> trees, ImmutableHashSet<string> wrappers, Dictionary<SyntaxTree, Part> parts, List<NameSet> steps, Dictionary<string, Part[]> mentions, Dictionary<string, Part[]> types)
    {
        (this.treeMap, this.trees, this.wrappers, this.parts, this.steps, this.mentions, this.types) = (treeMap, trees, wrappers, parts, steps, mentions, types);
        foreach (var tree in trees)
        {
            tree.Last = this;
        }
    }

    /// <param name="compilation">The compilation.</param>
    /// <param name="treeMap">What its files tell.</param>
    /// <param name="wrappers">The names of what other assemblies say has to do with KMS.</param>
    public static CodeMap Of(Compilation compilation, Func<SyntaxTree, TreeMap> treeMap, ImmutableHashSet<string> wrappers)
    {
        var syntax = compilation.SyntaxTrees as IReadOnlyList<SyntaxTree> ?? compilation.SyntaxTrees.ToArray();
        return syntax.Take(MostEdits + 1).Select(tree => treeMap(tree).Last).FirstOrDefault(static last => last is not null)?.After(syntax, wrappers)
            ?? Whole(treeMap, syntax.Select(treeMap).ToImmutableArray(), wrappers);
    }

    private static CodeMap Whole(Func<SyntaxTree, TreeMap> treeMap, ImmutableArray<TreeMap> trees, ImmutableHashSet<string> wrappers)
    {
        var steps = new List<NameSet>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var all = new Part?[trees.Length];
        var fresh = new HashSet<string>(wrappers, StringComparer.Ordinal);
        for (var index = 0; index < trees.Length; index++)
        {
            if (trees[index].Direct.Count > 0 || trees[index].Annotated.Count > 0)
            {
                (all[index] = new Part(trees[index], index)).AddDirect(fresh);
            }
        }

        for (var step = 1; step <= MostSteps && fresh.Count > 0; step++)
        {
            known.UnionWith(fresh);
            var names = new NameSet(fresh);
            steps.Add(names);
            fresh = new HashSet<string>(StringComparer.Ordinal);
            for (var index = 0; index < trees.Length; index++)
            {
                var naming = trees[index].MembersNaming(names);
                if (naming.Any())
                {
                    (all[index] ??= new Part(trees[index], index)).Add(naming, step, fresh);
                }
            }

            fresh.ExceptWith(known);
        }

        var parts = all.OfType<Part>().ToArray();
        return new CodeMap(
            treeMap,
            trees,
            wrappers,
            parts.ToDictionary(static part => part.Tree),
            steps,
            ByName(parts, static part => part.Mentions.Keys),
            ByName(parts, static part => part.Types.Keys));
    }

    // The same, with a few files exchanged, as long as these bring the same names into play: which is so after most edits. Null otherwise.
    private CodeMap? After(IReadOnlyList<SyntaxTree> syntax, ImmutableHashSet<string> wrappersNow)
    {
        if (syntax.Count != trees.Length || !wrappers.SetEquals(wrappersNow))
        {
            return null;
        }

        var edited = new List<int>();
        for (var index = 0; index < syntax.Count; index++)
        {
            if (syntax[index] != trees[index].Tree)
            {
                edited.Add(index);
                if (edited.Count > MostEdits)
                {
                    return null;
                }
            }
        }

        if (edited.Count == 0)
        {
            return this;
        }

        var (newTrees, newParts, newMentions, newTypes) = (trees.ToBuilder(), new Dictionary<SyntaxTree, Part>(parts), new Dictionary<string, Part[]>(mentions, StringComparer.Ordinal), new Dictionary<string, Part[]>(types, StringComparer.Ordinal));
        foreach (var index in edited)
        {
            newTrees[index] = treeMap(syntax[index]);
            var after = new Part(newTrees[index], index);
            after.AddDirect([]);
            for (var step = 0; step < steps.Count; step++)
            {
                after.Add(newTrees[index].MembersNaming(steps[step]), step + 1, []);
            }

            var before = parts.TryGetValue(trees[index].Tree, out var part) ? part : new Part(trees[index], index);
            if (!after.BringsSameNames(before))
            {
                return null;
            }

            newParts.Remove(before.Tree);
            newParts.Add(after.Tree, after);
            Exchange(newMentions, before, before.Mentions.Keys, after, after.Mentions.Keys);
            Exchange(newTypes, before, before.Types.Keys, after, after.Types.Keys);
        }

        return new CodeMap(treeMap, newTrees.ToImmutable(), wrappers, newParts, steps, newMentions, newTypes);
    }

    private static Dictionary<string, Part[]> ByName(IEnumerable<Part> parts, Func<Part, IEnumerable<string>> names)
    {
        var byName = new Dictionary<string, List<Part>>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var name in names(part))
            {
                if (!byName.TryGetValue(name, out var known))
                {
                    byName[name] = known = [];
                }

                known.Add(part);
            }
        }

        return byName.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Exchange(Dictionary<string, Part[]> byName, Part before, IEnumerable<string> namesBefore, Part after, IEnumerable<string> namesAfter)
    {
        foreach (var name in namesBefore)
        {
            byName[name] = [.. byName[name].Where(part => part != before)];
        }

        foreach (var name in namesAfter)
        {
            byName[name] = [.. (byName.TryGetValue(name, out var known) ? known : []).Append(after).OrderBy(static part => part.Order)];
        }
    }

    /// <summary>The names of what the source itself annotates.</summary>
    public static IEnumerable<string> AnnotatedIn(Compilation compilation, Func<SyntaxTree, TreeMap> treeMap) => compilation.SyntaxTrees.SelectMany(tree => treeMap(tree).Annotated);

    private Member? MemberOf(SyntaxNode declaration) =>
        parts.TryGetValue(declaration.SyntaxTree, out var part) && part.Members.TryGetValue(declaration, out var member) ? member : null;

    private IEnumerable<SyntaxNode> Naming(string name) =>
        mentions.TryGetValue(name, out var naming) ? naming.SelectMany(part => part.Mentions[name]).Select(static member => member.Node) : [];

    /// <summary>The members of which a code block, as the driver hands it out, is the code, as far as a finding can stand in them: those worth reading, and those that such members name.</summary>
    public IEnumerable<SyntaxNode> MembersIn(SyntaxNode block) => DeclarationsIn(block).Where(declaration => Contains(declaration) || NamersOf(declaration).Count > 0);

    /// <summary>
    /// The members worth reading that name a member which is not; for a constructor, those of its type, which find what it leaves in the fields. None if they are too many to tell anything.
    /// </summary>
    public IReadOnlyList<SyntaxNode> NamersOf(SyntaxNode stranger)
    {
        var name = Member.OwnName(stranger);
        return stranger is ConstructorDeclarationSyntax && types.TryGetValue(name, out var siblings) ? siblings.SelectMany(part => part.Types[name]).Select(static sibling => sibling.Node).ToArray()
            : name.Length > 0 ? namers.GetOrAdd(name, FindNamers)
            : [];
    }

    private SyntaxNode[] FindNamers(string name)
    {
        var word = TextIndex.HashOf(name);
        var naming = parts.Values.Where(part => part.MayContain(word)).Take(MostNamers + 1).ToArray();
        if (naming.Length == 0 || naming.Length > MostNamers)
        {
            return [];
        }

        var names = new NameSet([name]);
        var found = naming.OrderBy(static part => part.Order).SelectMany(part => part.Naming(names)).Take(MostNamers + 1).ToArray();
        return found.Length <= MostNamers ? found : [];
    }

    /// <summary>Whether some file names a call of an operation or its request.</summary>
    public bool Names(string operation) => named.GetOrAdd(operation, key =>
    {
        var names = new NameSet(KmsOperations.NamesOf(key));
        return trees.Any(tree => tree.MayContain(names));
    });

    /// <summary>
    /// The members from which everything that names one of these, or belongs to a type of such a name, and is worth reading can be reached: nobody in view calls them. Null if they are too many.
    /// </summary>
    public IReadOnlyCollection<SyntaxNode>? RootsNaming(IReadOnlyCollection<string> names) => roots.GetOrAdd(string.Join(" ", names), _ => FindRoots(names));

    private IReadOnlyCollection<SyntaxNode>? FindRoots(IReadOnlyCollection<string> names)
    {
        var looked = new NameSet(names);
        var found = new HashSet<SyntaxNode>();
        var seen = new HashSet<SyntaxNode>();
        var queue = new Queue<SyntaxNode>(parts.Values.Where(part => part.MayContain(looked)).OrderBy(static part => part.Order).SelectMany(part => part.Naming(looked))
            .Concat(names.Where(types.ContainsKey).SelectMany(name => types[name].SelectMany(part => part.Types[name])).Select(static sibling => sibling.Node)));
        while (queue.Count > 0)
        {
            var member = queue.Dequeue();
            if (!seen.Add(member))
            {
                continue;
            }

            var isRoot = true;
            foreach (var caller in CallersOf(member))
            {
                isRoot = false;
                queue.Enqueue(caller);
            }

            if (isRoot && found.Add(member) && found.Count > MostRoots)
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>The properties for which a code block, as the driver hands it out, declares a length, each with the type that it is declared in, if that is known. None where nobody uses KMS.</summary>
    public IEnumerable<(string Property, string? Type)> ColumnsIn(SyntaxNode block) => parts.Count == 0 ? [] : Columns.DeclaredIn(block, treeMap);

    /// <summary>Whether a declaration is worth reading.</summary>
    public bool Contains(SyntaxNode declaration) => MemberOf(declaration) is not null;

    /// <summary>Whether all that can run a member is calls in its own type: who reads those has read it.</summary>
    public bool IsOnlyCalledByItsType(SyntaxNode declaration) => MemberOf(declaration) is { IsOnlyCalledByItsType: true };

    /// <summary>The members that name a member, directly, itself left out; in the order of the files.</summary>
    public IEnumerable<SyntaxNode> CallersOf(SyntaxNode declaration) =>
        MemberOf(declaration) is { } member
            ? member.Users.Select(static user => user.Node).Concat(member.OwnNames.SelectMany(Naming)).Where(caller => caller != declaration)
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
            if (MemberOf(next) is not { } reached)
            {
                continue;
            }

            foreach (var caller in reached.Users.Select(static user => user.Node).Concat(reached.Names.SelectMany(Naming)))
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
            foreach (var sibling in siblings.SelectMany(part => part.Types[type.Identifier.ValueText]).Select(static sibling => sibling.Node).Where(seen.Add))
            {
                yield return sibling;
            }
        }
    }

    /// <summary>The members that name something, in files that name one of these things as well, whether they are worth reading or not.</summary>
    public IEnumerable<SyntaxNode> MembersNaming(string name, NameSet beside)
    {
        var names = new NameSet([name]);
        return trees.Where(tree => tree.MayContain(beside)).SelectMany(tree => tree.MembersNaming(names)).SelectMany(static pair => pair.Members).Select(static member => member.Node);
    }

    /// <summary>
    /// The members from which it may be found what a property receives: those that name it or its type, or what sets it, and their callers. None where nobody has to do with KMS.
    /// </summary>
    public IEnumerable<SyntaxNode> StorersOf(string property, string? type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { property };
        if (type is not null)
        {
            names.Add(type);
        }

        var naming = new HashSet<Member>();
        for (var step = 0; step < MostStepsToStorer && names.Count > 0; step++)
        {
            var looked = new NameSet(names);
            names = [];
            foreach (var member in parts.Keys.Select(treeMap).Concat(step == 0 ? trees.Where(tree => !parts.ContainsKey(tree.Tree)) : []).SelectMany(tree => tree.MembersNaming(looked)).SelectMany(static pair => pair.Members).Where(naming.Add))
            {
                // What sets it and has nothing to do with KMS is called by what has.
                if (!Contains(member.Node))
                {
                    names.UnionWith(member.OwnNames);
                }
            }
        }

        var storers = naming.Select(static member => member.Node).Where(Contains).ToArray();
        return storers.Concat(storers.SelectMany(AllCallersOf)).Distinct().Take(MostStorers);
    }

    private const int MostStepsToStorer = 2;
    private const int MostStorers = 64;

    /// <summary>The declarations of types that name a type of this name among their bases, directly or through another such.</summary>
    public IEnumerable<TypeDeclarationSyntax> TypesBelow(string name) => below.GetOrAdd(name, FindTypesBelow);

    private TypeDeclarationSyntax[] FindTypesBelow(string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        var fresh = names.ToArray();
        var found = new List<TypeDeclarationSyntax>();
        while (fresh.Length > 0 && found.Count < MostTypes)
        {
            var wanted = new HashSet<string>(fresh, StringComparer.Ordinal);
            var looked = new NameSet(fresh);
            fresh = [];
            foreach (var part in trees.Where(part => part.MayContain(looked)))
            {
                var below = part.Types.Where(type => type.BaseList is { } bases && bases.Types.Any(entry => wanted.Contains(LastName(entry.Type)))).ToArray();
                found.AddRange(below);
                fresh = [.. fresh, .. below.Select(static type => type.Identifier.ValueText).Where(names.Add)];
            }
        }

        return [.. found];
    }

    /// <summary>Where a declaration of a type writes to something of this name.</summary>
    public IEnumerable<IdentifierNameSyntax> WritesIn(SyntaxNode type, string name) => treeMap(type.SyntaxTree).WritesIn(type, name);

    /// <summary>The members of a type that are worth reading, as far as they stand in this declaration of it.</summary>
    public IEnumerable<SyntaxNode> MembersOf(SyntaxNode type) =>
        type.ChildNodes().OfType<MemberDeclarationSyntax>().SelectMany(static member => member switch
        {
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.Cast<SyntaxNode>(),
            _ => [member],
        }).Where(Contains);

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
                // With `new(…)` only the field's type names what is made.
                case VariableDeclarationSyntax { Parent: BaseFieldDeclarationSyntax, Variables: var variables }:
                    return variables.FirstOrDefault(static variable => variable.Initializer is not null);
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

    // The driver hands out a field as a whole; its variables are what is read.
    private static IEnumerable<SyntaxNode> DeclarationsIn(SyntaxNode block) =>
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

    /// <summary>What one file contributes. Not changed once the map is made.</summary>
    private sealed class Part(TreeMap map, int order)
    {
        private readonly Dictionary<string, int> brought = new(StringComparer.Ordinal);
        private readonly HashSet<SyntaxNode> declarations = [];

        public SyntaxTree Tree => map.Tree;

        public int Order { get; } = order;

        public Dictionary<SyntaxNode, Member> Members { get; } = [];

        public Dictionary<string, Member[]> Mentions { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<Member>> Types { get; } = new(StringComparer.Ordinal);

        /// <summary>Whether the file may contain a word of this number.</summary>
        public bool MayContain(int word) => map.MayContain(word);

        /// <summary>Whether the file may contain one of these.</summary>
        public bool MayContain(NameSet names) => map.MayContain(names);

        /// <summary>The members worth reading that name something.</summary>
        public IEnumerable<SyntaxNode> Naming(NameSet name) => map.MembersNaming(name).SelectMany(static pair => pair.Members).Select(static member => member.Node).Where(Members.ContainsKey);

        /// <summary>Adds the members that need no other to be worth reading; what they are called goes to the fresh names.</summary>
        public void AddDirect(HashSet<string> fresh)
        {
            foreach (var name in map.Annotated)
            {
                Bring(name, 0, fresh);
            }

            foreach (var member in map.Direct)
            {
                Add(member, 0, fresh);
            }
        }

        /// <summary>Adds the members that name these.</summary>
        public void Add(IEnumerable<(string Name, Member[] Members)> naming, int step, HashSet<string> fresh)
        {
            foreach (var (name, members) in naming)
            {
                if (members.Length > 0)
                {
                    Mentions[name] = members;
                    foreach (var member in members)
                    {
                        Add(member, step, fresh);
                    }
                }
            }
        }

        /// <summary>Whether, to all the other files, it makes no difference which of the two is there.</summary>
        public bool BringsSameNames(Part other) =>
            brought.Count == other.brought.Count && brought.All(pair => other.brought.TryGetValue(pair.Key, out var step) && step == pair.Value);

        private void Bring(string name, int step, HashSet<string> fresh)
        {
            fresh.Add(name);
            if (!brought.ContainsKey(name))
            {
                brought.Add(name, step);
            }
        }

        private void Add(Member member, int step, HashSet<string> fresh)
        {
            var queue = new Queue<Member>();
            queue.Enqueue(member);
            while (queue.Count > 0)
            {
                var next = queue.Dequeue();
                if (Members.ContainsKey(next.Node))
                {
                    continue;
                }

                Members.Add(next.Node, next);
                foreach (var name in next.Names)
                {
                    Bring(name, step, fresh);
                }

                if (next.Type?.Identifier.ValueText is { } type)
                {
                    if (!Types.TryGetValue(type, out var siblings))
                    {
                        Types[type] = siblings = [];
                    }

                    siblings.Add(next);
                }

                // Only its own type can name a private member, and what is found may be private in turn.
                foreach (var user in next.Users)
                {
                    queue.Enqueue(user);
                }

                // What a constructor passes to another goes where the members use it.
                if (next.Type is { } declaration && declarations.Add(declaration))
                {
                    foreach (var constructor in map.ChainedConstructorsOf(declaration))
                    {
                        queue.Enqueue(constructor);
                    }
                }
            }
        }
    }
}
