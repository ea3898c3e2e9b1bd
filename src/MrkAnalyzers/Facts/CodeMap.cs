using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MrkAnalyzers.Facts;

/// <summary>
/// Which members of a compilation are worth reading, and which of them call which, by name alone: those that name something of the SDK's, and, over a few steps, those that name
/// such a member or its type. A name that means something else costs the reading of a member in vain, nothing more. Immutable and thread-safe.
/// </summary>
internal sealed class CodeMap
{
    private const int MostSteps = 6;

    // Everything overrides these; who calls them says nothing.
    private static readonly HashSet<string> TooCommon = new(StringComparer.Ordinal) { "ToString", "Equals", "GetHashCode", "Dispose", "DisposeAsync", "Main", "GetEnumerator", "CompareTo", "Program", "Startup" };

    private readonly Dictionary<SyntaxNode, string[]> members = [];
    private readonly Dictionary<string, List<SyntaxNode>> mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> types = new(StringComparer.Ordinal);

    private readonly List<(SyntaxTree Tree, TextIndex Index)> indexed = [];

    private CodeMap()
    {
    }

    public static CodeMap Of(Compilation compilation, Func<SyntaxTree, TextIndex?> index, CancellationToken cancellation)
    {
        var map = new CodeMap();
        var indexed = map.indexed;
        var fresh = new List<SyntaxNode>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (index(tree) is not { } text)
            {
                continue;
            }

            indexed.Add((tree, text));
            foreach (var position in text.SdkNames)
            {
                map.Add(MemberAt(tree, position, cancellation), fresh);
            }
        }

        foreach (var member in fresh.ToArray())
        {
            map.AddReaders(member, fresh);
        }

        for (var step = 0; step < MostSteps && fresh.Count > 0; step++)
        {
            var names = new HashSet<string>(fresh.SelectMany(member => map.members[member]).Where(name => !map.mentions.ContainsKey(name)), StringComparer.Ordinal);
            foreach (var name in names)
            {
                map.mentions[name] = [];
            }

            fresh.Clear();
            foreach (var (tree, text) in indexed)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!names.Any(text.MayContain))
                {
                    continue;
                }

                foreach (var (name, position) in TextIndex.Find(tree.GetText(cancellation), names))
                {
                    if (MemberAt(tree, position, cancellation) is { } member)
                    {
                        map.Add(member, fresh);
                        var known = map.mentions[name];
                        if (known.Count == 0 || known[known.Count - 1] != member)
                        {
                            known.Add(member);
                        }
                    }
                }
            }
        }

        return map;
    }

    /// <summary>Whether a declaration is worth reading.</summary>
    public bool Contains(SyntaxNode declaration) => members.ContainsKey(declaration);

    /// <summary>The members that name a member, directly, itself left out; in the order of the files.</summary>
    public IEnumerable<SyntaxNode> CallersOf(SyntaxNode member) =>
        members.TryGetValue(member, out var names)
            ? names.Take(1).Where(mentions.ContainsKey).SelectMany(name => mentions[name]).Where(caller => caller != member)
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
            foreach (var caller in members.TryGetValue(next, out var names) ? names.Where(mentions.ContainsKey).SelectMany(name => mentions[name]) : [])
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
            fresh = [];
            foreach (var (tree, text) in indexed)
            {
                if (wanted.Any(text.MayContain))
                {
                    var types = tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                        .OfType<TypeDeclarationSyntax>()
                        .Where(type => type.BaseList is { } bases && bases.Types.Any(entry => wanted.Contains(LastName(entry.Type))))
                        .ToArray();
                    found.AddRange(types);
                    fresh = [.. fresh, .. types.Select(static type => type.Identifier.ValueText).Where(names.Add)];
                }
            }
        }

        return found;
    }

    private const int MostTypes = 64;

    private static string LastName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

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
                case AccessorDeclarationSyntax or BaseMethodDeclarationSyntax:
                    return node;
                case PropertyDeclarationSyntax or IndexerDeclarationSyntax:
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

    private void Add(SyntaxNode? member, List<SyntaxNode> fresh)
    {
        if (member is not null && !members.ContainsKey(member))
        {
            members[member] = [.. NamesOf(member).Where(static name => name.Length > 0 && !TooCommon.Contains(name))];
            fresh.Add(member);
            if (member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
            {
                if (!types.TryGetValue(type.Identifier.ValueText, out var siblings))
                {
                    types[type.Identifier.ValueText] = siblings = [];
                }

                siblings.Add(member);
            }
        }
    }

    // The members of the same type that name a field to which a member assigns: a ciphertext may come to them that way. What a constructor assigns is a dependency.
    private void AddReaders(SyntaxNode member, List<SyntaxNode> fresh)
    {
        if (member is not MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type })
        {
            return;
        }

        var assigned = new HashSet<string>(
            member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Select(static assignment => assignment.Left switch
            {
                IdentifierNameSyntax name => name.Identifier.ValueText,
                MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
                _ => "",
            }),
            StringComparer.Ordinal);
        var fields = new HashSet<string>(
            type.Members.SelectMany(static field => field switch
            {
                FieldDeclarationSyntax { Declaration.Variables: var variables } => variables.Select(static variable => variable.Identifier.ValueText),
                PropertyDeclarationSyntax property => [property.Identifier.ValueText],
                _ => [],
            }).Where(assigned.Contains),
            StringComparer.Ordinal);
        if (fields.Count == 0)
        {
            return;
        }

        foreach (var name in type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => fields.Contains(name.Identifier.ValueText)))
        {
            Add(MemberAt(name.SyntaxTree, name.SpanStart, CancellationToken.None), fresh);
        }
    }

    // By which names code elsewhere can reach a member: its own first, then its type's, which whoever makes the object must name.
    private static IEnumerable<string> NamesOf(SyntaxNode member)
    {
        var type = member.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        yield return member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
            _ => "",
        };

        if (type is not null && !type.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            yield return type.Identifier.ValueText;
        }
    }
}

/// <summary>
/// What a scan of a text, without syntax or symbols, tells about it: where it names something that only the KMS SDK has, and which words it may contain.
/// </summary>
internal sealed class TextIndex
{
    private readonly int[] words;

    private TextIndex(ImmutableArray<int> sdkNames, int[] words)
    {
        SdkNames = sdkNames;
        this.words = words;
    }

    /// <summary>Positions of names of the SDK's, ascending.</summary>
    public ImmutableArray<int> SdkNames { get; }

    public static TextIndex Of(SourceText text, HashSet<string> sdkNames)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var words = new HashSet<int>();
        var shortest = sdkNames.Min(static name => name.Length);
        var longest = sdkNames.Max(static name => name.Length);
        Scan(text, (buffer, start, length, position) =>
        {
            words.Add(Hash(buffer, start, length));
            if (length >= shortest && length <= longest && buffer[start] is >= 'A' and <= 'Z' && sdkNames.Contains(new string(buffer, start, length)))
            {
                found.Add(position);
            }
        });

        var sorted = words.ToArray();
        Array.Sort(sorted);
        return new TextIndex(found.ToImmutable(), sorted);
    }

    /// <summary>Whether the text may contain a word: never no where it does, seldom yes where it does not.</summary>
    public bool MayContain(string word)
    {
        var characters = word.ToCharArray();
        return Array.BinarySearch(words, Hash(characters, 0, characters.Length)) >= 0;
    }

    /// <summary>Where the text contains one of these words.</summary>
    public static List<(string Word, int Position)> Find(SourceText text, HashSet<string> wanted)
    {
        var found = new List<(string, int)>();
        var shortest = wanted.Min(static name => name.Length);
        var longest = wanted.Max(static name => name.Length);
        Scan(text, (buffer, start, length, position) =>
        {
            if (length >= shortest && length <= longest)
            {
                var word = new string(buffer, start, length);
                if (wanted.Contains(word))
                {
                    found.Add((word, position));
                }
            }
        });
        return found;
    }

    private static void Scan(SourceText text, Action<char[], int, int, int> word)
    {
        const int Longest = 1024;
        var buffer = new char[Math.Min(text.Length, 16 * 1024) + Longest];
        var kept = 0;
        for (var read = 0; read < text.Length;)
        {
            var count = Math.Min(buffer.Length - kept, text.Length - read);
            text.CopyTo(read, buffer, kept, count);
            var length = kept + count;
            var offset = read - kept;
            read += count;

            var start = -1;
            for (var index = 0; index < length; index++)
            {
                if (IsWordCharacter(buffer[index]))
                {
                    start = start < 0 ? index : start;
                }
                else if (start >= 0)
                {
                    word(buffer, start, index - start, offset + start);
                    start = -1;
                }
            }

            // A word that the buffer's end cuts is seen again with what follows it. One longer than the longest kept is no name.
            kept = start < 0 ? 0 : length - start;
            if (read == text.Length && start >= 0)
            {
                word(buffer, start, kept, offset + start);
            }
            else if (kept > Longest)
            {
                kept = 0;
            }
            else
            {
                Array.Copy(buffer, length - kept, buffer, 0, kept);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' || (c > 127 && char.IsLetterOrDigit(c));

    private static int Hash(char[] buffer, int start, int length)
    {
        unchecked
        {
            var hash = (int)2166136261;
            for (var index = start; index < start + length; index++)
            {
                hash = (hash ^ buffer[index]) * 16777619;
            }

            return hash;
        }
    }
}
