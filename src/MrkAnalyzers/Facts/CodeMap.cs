using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>
/// Which members of a compilation are worth reading, and which of them call which, by name alone: those that name something of the SDK's, and, over a few steps, those that name
/// such a member or its type. A name that means something else costs the reading of a member in vain, nothing more; where a name stands in many files it is asked what it means,
/// for a large program would else be read whole because of <c>Run</c> and <c>Create</c>. Thread-safe once made.
/// </summary>
internal sealed class CodeMap
{
    private const int MostSteps = 6;
    private const int MostTypes = 64;
    private const int MostEdits = 4;
    private const int MostNamers = 24;
    private const int MostRoots = 32;

    // A name that stands in more files than these is not followed by its text alone.
    private const int MostFilesByName = 24;

    private readonly Func<SyntaxTree, TreeMap> treeMap;
    private readonly ImmutableArray<TreeMap> trees;

    // Where the files of the compilation stand among the trees: these are in the order of their paths, so that what is found first, and where a search ends, does not depend on who lists the files.
    private readonly ImmutableArray<int> ranks;
    private readonly Dictionary<SyntaxTree, Part> parts;

    // What is looked for in each step: the names of the members that the step before it found.
    private readonly List<NameSet> steps;
    private readonly Homes homes;
    private readonly Sight sight;
    private readonly ImmutableHashSet<string> wrappers;
    private readonly Dictionary<string, Part[]> mentions;
    private readonly Dictionary<string, Part[]> types;
    private readonly ConcurrentDictionary<string, bool> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TypeDeclarationSyntax[]> below = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SyntaxNode[]> namers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyCollection<SyntaxNode>?> roots = new(StringComparer.Ordinal);

    private CodeMap(Func<SyntaxTree, TreeMap> treeMap, ImmutableArray<TreeMap> trees, ImmutableArray<int> ranks, ImmutableHashSet<string> wrappers, Dictionary<SyntaxTree, Part> parts, List<NameSet> steps, Homes homes, Sight sight, Dictionary<string, Part[]> mentions, Dictionary<string, Part[]> types)
    {
        (this.treeMap, this.trees, this.ranks, this.wrappers, this.parts, this.steps, this.homes, this.sight, this.mentions, this.types) = (treeMap, trees, ranks, wrappers, parts, steps, homes, sight, mentions, types);
        foreach (var tree in trees)
        {
            tree.Last = this;
        }
    }

    /// <param name="compilation">The compilation.</param>
    /// <param name="sdk">The SDK's types in it.</param>
    /// <param name="treeMap">What its files tell.</param>
    /// <param name="wrappers">The names of what other assemblies say has to do with KMS.</param>
    public static CodeMap Of(Compilation compilation, KmsSdk sdk, Func<SyntaxTree, TreeMap> treeMap, ImmutableHashSet<string> wrappers)
    {
        var syntax = compilation.SyntaxTrees as IReadOnlyList<SyntaxTree> ?? compilation.SyntaxTrees.ToArray();
        var meanings = new Meanings(compilation, sdk);
        var last = syntax.Take(MostEdits + 1).Select(tree => treeMap(tree).Last).FirstOrDefault(static last => last is not null);
        var map = last?.After(syntax, wrappers, meanings) ?? Whole(treeMap, syntax, wrappers, meanings);
        if (last != map)
        {
            last?.LetGo();
        }

        return map;
    }

    // Whoever keeps a file as it was before an edit need not keep the map that it was part of.
    private void LetGo()
    {
        foreach (var tree in trees)
        {
            if (tree.Last == this)
            {
                tree.Last = null;
            }
        }
    }

    private static CodeMap Whole(Func<SyntaxTree, TreeMap> treeMap, IReadOnlyList<SyntaxTree> syntax, ImmutableHashSet<string> wrappers, Meanings meanings)
    {
        var order = Enumerable.Range(0, syntax.Count).OrderBy(index => syntax[index].FilePath, StringComparer.Ordinal).ToArray();
        var trees = order.Select(index => treeMap(syntax[index])).ToImmutableArray();
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        var steps = new List<NameSet>();
        var homes = new Homes();
        var isSdkOpen = trees.Any(static tree => tree.OpensSdk);
        var all = new Part?[trees.Length];
        var fresh = new HashSet<Bringing>(wrappers.Select(static name => new Bringing(name, null)));
        for (var index = 0; index < trees.Length; index++)
        {
            var direct = trees[index].Direct(meanings, isSdkOpen);
            if (direct.Count > 0 || trees[index].Annotated.Count > 0)
            {
                (all[index] = new Part(trees[index], index)).AddDirect(direct, fresh);
            }
        }

        for (var step = 1; step <= MostSteps; step++)
        {
            var names = homes.Add(fresh, step, trees, meanings);
            if (names.Length == 0)
            {
                break;
            }

            var looked = new NameSet(names);
            steps.Add(looked);
            fresh = [];
            for (var index = 0; index < trees.Length; index++)
            {
                var naming = homes.Telling(trees[index], looked, step, meanings);
                if (naming.Count > 0)
                {
                    (all[index] ??= new Part(trees[index], index)).Add(naming, step, fresh);
                }
            }
        }

        var parts = all.OfType<Part>().ToArray();
        return new CodeMap(
            treeMap,
            trees,
            ImmutableArray.Create(ranks),
            wrappers,
            parts.ToDictionary(static part => part.Tree),
            steps,
            homes,
            new Sight(isSdkOpen, meanings, null),
            ByName(parts, static part => part.Mentions.Keys),
            ByName(parts, static part => part.Types.Keys));
    }

    // The same, with a few files exchanged, as long as these bring the same names into play: which is so after most edits. Null otherwise.
    private CodeMap? After(IReadOnlyList<SyntaxTree> syntax, ImmutableHashSet<string> wrappersNow, Meanings meanings)
    {
        if (syntax.Count != trees.Length || !wrappers.SetEquals(wrappersNow) || !sight.HoldsFor(meanings))
        {
            return null;
        }

        var edited = new List<(int Rank, TreeMap Now)>();
        for (var index = 0; index < syntax.Count; index++)
        {
            var (now, then) = (syntax[index], trees[ranks[index]].Tree);
            if (now != then)
            {
                edited.Add((ranks[index], treeMap(now)));
                if (edited.Count > MostEdits || now.FilePath != then.FilePath || (sight.IsAsked && !SyntaxFactory.AreEquivalent(now, then, topLevel: true)))
                {
                    return null;
                }
            }
        }

        if (edited.Count == 0)
        {
            return this;
        }

        if (edited.Exists(edit => trees[edit.Rank].OpensSdk != edit.Now.OpensSdk) || homes.After(edited.Select(edit => (trees[edit.Rank], edit.Now))) is not { } newHomes)
        {
            return null;
        }

        var (newTrees, newParts, newMentions, newTypes) = (trees.ToBuilder(), new Dictionary<SyntaxTree, Part>(parts), new Dictionary<string, Part[]>(mentions, StringComparer.Ordinal), new Dictionary<string, Part[]>(types, StringComparer.Ordinal));
        foreach (var (rank, now) in edited)
        {
            newTrees[rank] = now;
            var after = new Part(now, rank);
            after.AddDirect(now.Direct(meanings, sight.IsSdkOpen), []);
            for (var step = 0; step < steps.Count; step++)
            {
                after.Add(newHomes.Telling(now, steps[step], step + 1, meanings), step + 1, []);
            }

            var before = parts.TryGetValue(trees[rank].Tree, out var part) ? part : new Part(trees[rank], rank);
            if (!after.BringsSameNames(before))
            {
                return null;
            }

            newParts.Remove(before.Tree);
            newParts.Add(after.Tree, after);
            Exchange(newMentions, before, before.Mentions.Keys, after, after.Mentions.Keys);
            Exchange(newTypes, before, before.Types.Keys, after, after.Types.Keys);
        }

        return new CodeMap(treeMap, newTrees.ToImmutable(), ranks, wrappers, newParts, steps, newHomes, new Sight(sight.IsSdkOpen, meanings, sight), newMentions, newTypes);
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
    public IEnumerable<SyntaxNode> MembersIn(SyntaxNode block) =>
        block is BaseFieldDeclarationSyntax field ? field.Declaration.Variables.Where(MayHoldFinding)
        : MayHoldFinding(DeclarationOf(block)) ? [DeclarationOf(block)]
        : [];

    private bool MayHoldFinding(SyntaxNode declaration) => Contains(declaration) || NamersOf(declaration).Count > 0;

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

    /// <summary>Whether a code block, as the driver hands it out, declares a length for a property. Not where nobody uses KMS.</summary>
    public bool HasColumnsIn(SyntaxNode block) => parts.Count > 0 && Columns.DeclaredIn(block, treeMap).Any();

    /// <summary>The members from which it may be found what the properties receive for which a code block declares a length.</summary>
    public IEnumerable<SyntaxNode> StorersIn(SyntaxNode block) => Columns.DeclaredIn(block, treeMap).SelectMany(column => StorersOf(column.Property, column.Type)).Distinct();

    /// <summary>Whether a declaration is worth reading.</summary>
    public bool Contains(SyntaxNode declaration) => MemberOf(declaration) is not null;

    /// <summary>Whether all that can run a member is calls in its own type: who reads those has read it.</summary>
    public bool IsOnlyCalledByItsType(SyntaxNode declaration) => MemberOf(declaration) is { IsOnlyCalledByItsType: true };

    /// <summary>The members that name a member, directly, itself left out; in the order of the files' paths.</summary>
    public IEnumerable<SyntaxNode> CallersOf(SyntaxNode declaration) =>
        MemberOf(declaration) is { } member
            ? member.Users.Select(static user => user.Node).Concat(member.OwnNames.SelectMany(Naming)).Where(caller => caller != declaration)
            : [];

    /// <summary>The members through which a member can be reached, nearest first. Itself left out.</summary>
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
    }

    /// <summary>The members worth reading of a type of this name: what one of them, a constructor or an initialiser leaves in a field is found from those that read it.</summary>
    public IEnumerable<SyntaxNode> MembersOfType(string name) =>
        types.TryGetValue(name, out var siblings) ? siblings.SelectMany(part => part.Types[name]).Select(static sibling => sibling.Node) : [];

    /// <summary>The members that name something, in files that name one of these things as well, whether they are worth reading or not.</summary>
    public IEnumerable<SyntaxNode> MembersNaming(string name, NameSet beside)
    {
        var names = new NameSet([name]);
        return trees.Where(tree => tree.MayContain(beside)).SelectMany(tree => tree.MembersNaming(names)).SelectMany(static pair => pair.Members).Select(static member => member.Node);
    }

    /// <summary>
    /// The members from which it may be found what a property receives: those that name it or its type, or what sets it, and their callers. None where nobody has to do with KMS.
    /// </summary>
    private IEnumerable<SyntaxNode> StorersOf(string property, string? type)
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
        return storers.Concat(storers.SelectMany(storer => AllCallersOf(storer).Concat(MembersOfType(TypeNameOf(storer))))).Distinct().Take(MostStorers);
    }

    /// <summary>The name of the type that a member stands in; empty where there is none.</summary>
    public static string TypeNameOf(SyntaxNode member) => member.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "";

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

    /// <summary>The declaration that a body belongs to, as <see cref="Contains"/> knows it.</summary>
    public static SyntaxNode DeclarationOf(SyntaxNode body) => body is ArrowExpressionClauseSyntax { Parent: { } parent } ? parent : body;

    /// <summary>A type's own name, without what stands before it; empty where it has none, or where there is no type.</summary>
    public static string LastName(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary>What one file contributes. Not changed once the map is made.</summary>
    private sealed class Part(TreeMap map, int order)
    {
        private readonly Dictionary<Bringing, int> brought = [];
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
        public void AddDirect(IReadOnlyList<Member> direct, HashSet<Bringing> fresh)
        {
            foreach (var name in map.Annotated)
            {
                Bring(new Bringing(name, null), 0, fresh);
            }

            foreach (var member in direct)
            {
                Add(member, 0, fresh);
            }
        }

        /// <summary>Adds the members that name these.</summary>
        public void Add(IEnumerable<(string Name, Member[] Members)> naming, int step, HashSet<Bringing> fresh)
        {
            foreach (var (name, members) in naming)
            {
                Mentions[name] = members;
                foreach (var member in members)
                {
                    Add(member, step, fresh);
                }
            }
        }

        /// <summary>Whether, to all the other files, it makes no difference which of the two is there.</summary>
        public bool BringsSameNames(Part other) =>
            brought.Count == other.brought.Count && brought.All(pair => other.brought.TryGetValue(pair.Key, out var step) && step == pair.Value);

        private void Bring(Bringing name, int step, HashSet<Bringing> fresh)
        {
            fresh.Add(name);
            if (!brought.ContainsKey(name))
            {
                brought.Add(name, step);
            }
        }

        private void Add(Member member, int step, HashSet<Bringing> fresh)
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
                    Bring(new Bringing(name, next.Type), step, fresh);
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

    /// <summary>A name that a member worth reading can be reached by, and the type that makes it one; null where it is one whatever it means.</summary>
    // Compared by names: a file's types are other nodes after an edit.
    private readonly struct Bringing(string name, TypeDeclarationSyntax? home) : IEquatable<Bringing>
    {
        public string Name { get; } = name;

        public TypeDeclarationSyntax? Home { get; } = home;

        public bool Equals(Bringing other) => Name == other.Name && Home?.Identifier.ValueText == other.Home?.Identifier.ValueText;

        public override bool Equals(object? other) => other is Bringing bringing && Equals(bringing);

        public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Name) * 31) + (Home is null ? 0 : StringComparer.Ordinal.GetHashCode(Home.Identifier.ValueText)));
    }

    /// <summary>The names that members worth reading can be reached by, and for those that stand in many files the types that make it so. Not changed once the map is made.</summary>
    private sealed class Homes
    {
        // By name: what is declared in a file that was edited since would keep it.
        private readonly HashSet<(string Name, string? Home)> known = [];
        private readonly Dictionary<string, int> files;
        private readonly Dictionary<string, List<(string Type, string[] Kin, int Step)>> homes = new(StringComparer.Ordinal);
        private readonly HashSet<string> free = new(StringComparer.Ordinal);

        public Homes() => files = new(StringComparer.Ordinal);

        private Homes(Homes before, Dictionary<string, int> filesNow) => (known, homes, free, files) = (before.known, before.homes, before.free, filesNow);

        /// <summary>Takes in what the last step brought, and tells which names to look for.</summary>
        public string[] Add(HashSet<Bringing> fresh, int step, ImmutableArray<TreeMap> trees, Meanings meanings)
        {
            var all = fresh.Where(bringing => known.Add((bringing.Name, bringing.Home?.Identifier.ValueText))).ToArray();
            var names = all.Select(static bringing => bringing.Name).Where(name => !files.ContainsKey(name)).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var name in names)
            {
                files.Add(name, 0);
            }

            var looked = new NameSet(names);
            foreach (var name in trees.SelectMany(tree => tree.Contained(looked)))
            {
                files[name]++;
            }

            var again = new HashSet<string>(names, StringComparer.Ordinal);
            foreach (var bringing in all.Where(bringing => IsWide(files[bringing.Name])))
            {
                again.Add(bringing.Name);
                if (bringing.Home is null)
                {
                    free.Add(bringing.Name);
                    continue;
                }

                if (!homes.TryGetValue(bringing.Name, out var known))
                {
                    homes[bringing.Name] = known = [];
                }

                known.Add((bringing.Home.Identifier.ValueText, meanings.KinOf(bringing.Home), step));
            }

            return [.. again];
        }

        /// <summary>Those of these names that a file contains, each with the members that name it and mean one of the things that were found up to a step.</summary>
        public List<(string Name, Member[] Members)> Telling(TreeMap tree, NameSet names, int step, Meanings meanings)
        {
            var naming = tree.MembersNaming(names).Where(static pair => pair.Members.Length > 0).ToList();
            var open = naming.Select(static pair => pair.Name).Where(name => homes.ContainsKey(name) && !free.Contains(name)).ToArray();
            if (open.Length > 0)
            {
                var uses = meanings.UsesIn(tree, open);
                naming = naming
                    .Select(pair => Array.IndexOf(open, pair.Name) >= 0
                        ? (pair.Name, pair.Members.Where(member => uses[pair.Name].Any(use => use.Member == member.Node && Means(pair.Name, use, step))).ToArray())
                        : pair)
                    .Where(static pair => pair.Item2.Length > 0)
                    .ToList();
            }

            return naming;
        }

        /// <summary>The same, once a few files are exchanged; null where that makes a name wide, or no longer so.</summary>
        public Homes? After(IEnumerable<(TreeMap Before, TreeMap After)> edits)
        {
            var names = new NameSet(files.Keys);
            var now = new Dictionary<string, int>(files, StringComparer.Ordinal);
            foreach (var (before, after) in edits)
            {
                foreach (var name in before.Contained(names))
                {
                    now[name]--;
                }

                foreach (var name in after.Contained(names))
                {
                    now[name]++;
                }
            }

            return now.All(pair => IsWide(pair.Value) == IsWide(files[pair.Key])) ? new Homes(this, now) : null;
        }

        private static bool IsWide(int files) => files > MostFilesByName;

        private bool Means(string name, Use use, int step) =>
            homes[name].Any(home => home.Step <= step && (home.Kin.Contains(use.Type) || use.Kin.Contains(home.Type)));
    }

    /// <summary>What a map rests on besides the text of its files.</summary>
    private sealed class Sight
    {
        // Weak: a reference may be another project's compilation.
        private readonly WeakReference<MetadataReference>[] references;

        public Sight(bool isSdkOpen, Meanings meanings, Sight? before)
        {
            IsSdkOpen = isSdkOpen;
            IsAsked = meanings.WereAsked || before is { IsAsked: true };
            references = !IsAsked ? [] : before is { IsAsked: true } ? before.references : [.. meanings.References.Select(static reference => new WeakReference<MetadataReference>(reference))];
        }

        /// <summary>Whether the SDK's namespace is open in every file.</summary>
        public bool IsSdkOpen { get; }

        /// <summary>Whether it was asked what a name means.</summary>
        public bool IsAsked { get; }

        /// <summary>Whether names would mean the same in another compilation, as far as that depends on its references.</summary>
        public bool HoldsFor(Meanings meanings) =>
            !IsAsked || meanings.References.Count() == references.Length && meanings.References.Select(static (reference, index) => (reference, index)).All(pair => pair.index < references.Length && references[pair.index].TryGetTarget(out var known) && known == pair.reference);
    }
}
