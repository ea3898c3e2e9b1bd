using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

// Where values come from: which call of KMS answered them, or what gave them that will not give them again.
internal sealed partial class ValueReader
{
    private readonly Dictionary<(SyntaxNode, CallPath?), Origin> origins = [];

    private Origin OriginOf(KmsOperation operation, SyntaxNode at, CallPath? path)
    {
        if (!origins.TryGetValue((at, path), out var origin))
        {
            origins[(at, path)] = origin = new Origin(operation);
        }

        return origin;
    }

    /// <summary>A member of what KMS answered. Whoever reads it has looked at it.</summary>
    private Value ReadAnswer(Answer answer, IPropertySymbol property)
    {
        var name = sdk.IsCdk(property.ContainingType) && CdkConstructs.Members.TryGetValue(property.Name, out var member) ? member : property.Name;
        if (answer.Member(name) is not { } part)
        {
            return Value.Unknown;
        }

        found.Look(part);

        // Who looks at the state of a key knows that there is one to wait for.
        if (property.Name is "KeyState" or "Enabled")
        {
            Wait();
        }

        // What a request asks for, the answer says.
        return part.Part == "KeyMetadata.MultiRegion" && current.Get(new Slot(part.Origin, KmsOperations.MultiRegion)) is { } asked ? asked : Value.Of(part);
    }

    /// <summary>A key is created as the request has it.</summary>
    private void Echo(Origin origin, Value request)
    {
        if (request.IsClosed && request.Atoms.All(atom => atom is Instance instance && current.Has(instance)))
        {
            current.Set(
                new Slot(origin, KmsOperations.MultiRegion),
                request.Map(atom => current.Get(new Slot(atom, KmsOperations.MultiRegion)) ?? Value.Null).Map(static atom => atom is Nothing ? Value.Of(new Constant(false)) : Value.Of(atom)));
        }
    }

    /// <summary>Time passes, or may: code that is not in view may wait.</summary>
    private void Wait() => current.SetAll(KmsCall.History, KmsCall.Waited);

    // What the handlers around a call catch, by the last name of the type; a handler with a filter, or one of anything in a loop that comes back, may be about any fault. The bodies around a lambda or a
    // followed call count, too.
    private static ImmutableHashSet<string> HandlersAround(SyntaxNode call, Frame frame)
    {
        var caught = ImmutableHashSet<string>.Empty;
        for (var node = call.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is TryStatementSyntax attempt && attempt.Block.Span.Contains(call.Span))
            {
                caught = caught.Union(attempt.Catches.Select(handler => handler.Filter is not null || node.Ancestors().Any(IsLoop) ? KmsCall.AnyFault : CodeMap.LastName(handler.Declaration?.Type)));
            }
        }

        return frame is { CalledAt: { } site, Caller: { } caller } ? caught.Union(HandlersAround(site, caller)) : caught;
    }

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or ForEachStatementSyntax;

    // A call that does nothing worth knowing by itself may matter after these: what was asked about keys, or done to them, is known to whoever comes next.
    private bool HasManagedKeys() =>
        current.KeysOf(KmsCall.History).OfType<Origin>().Any(static origin => origin.Operation is { NeedsEnabledKey: false });

    private static bool MayWait(IMethodSymbol method) =>
        method.Name is "Delay" or "Sleep" or "WaitForNextTickAsync" or "SpinUntil" or "ReadLine" or "ReadKey" || !(BclTypes.Root(method) is "System" or "Amazon" || BclTypes.OnlyLooks(method));

    private void Compare(Value left, Value right)
    {
        foreach (var answer in left.Atoms.OfType<Answer>())
        {
            found.Compare(answer, right);
        }

        foreach (var answer in right.Atoms.OfType<Answer>())
        {
            found.Compare(answer, left);
        }
    }

    /// <summary>A value that the member, if it is such a one, gives once only.</summary>
    private static Value? FleetingOf(ISymbol member, Value[] values, SyntaxNode at, Frame frame)
    {
        if (Fleeting.KindOf(member) is { } kind)
        {
            return Value.Of(new Fleeting(kind, $"{member.ContainingType.Name}.{member.Name}", at, frame.Path));
        }

        return member is IMethodSymbol { Name: "GetEnvironmentVariable", ContainingType.Name: "Environment" } ? FleetingVariable(values, at, frame) : null;
    }

    private static Value? FleetingVariable(Value[] names, SyntaxNode at, Frame frame) =>
        At(names, 0).SingleConstant is string name && Fleeting.KindOf(name) is { } kind ? Value.Of(new Fleeting(kind, name, at, frame.Path)) : null;

    /// <summary>
    /// What a member of the framework makes of such values, where it is nothing else: a formatted time is still that time, and a copy of a plaintext that plaintext.
    /// </summary>
    private Value Derived(Value result, ISymbol member, ITypeSymbol? type, Value? receiver, Value[] values)
    {
        if (!result.Atoms.IsEmpty || type is null or { SpecialType: SpecialType.System_Void or SpecialType.System_Boolean } || !source.PartsOf(member).IsEmpty || BclTypes.Root(member) != "System")
        {
            return result;
        }

        var subject = receiver ?? At(values, 0);
        if (subject.IsClosed && subject.Atoms.Length > 0 && subject.Atoms.All(atom => atom is Answer answer && Keeps(answer, member.Name)))
        {
            // Of what is cut out of an ARN or exchanged in it, only the key is certain.
            return subject.Map(atom => Value.Of(atom is Answer answer && member.Name is not ("ToString" or "Trim" or "Clone") ? answer.WithoutRegion : atom));
        }

        return IsComputing(member) && FleetingIn(receiver is null ? values : [receiver, .. values]) is { } fleeting ? Value.Of(fleeting with { Trail = null }) : result;
    }

    /// <summary>A construct of AWS CDK: CloudFormation will make the call, in the Region of the stack.</summary>
    private Value Declare(KmsOperation operation, IObjectCreationOperation creation, Value[] values, Frame frame)
    {
        var origin = OriginOf(operation, creation.Syntax, frame.Path);
        if (recording)
        {
            foreach (var request in At(values, 2).Atoms)
            {
                found.Use(operation, request, (creation.Syntax, frame.Path), Value.Unknown, current, origin, ImmutableHashSet.Create(KmsCall.AnyFault));
            }
        }

        return operation.Name switch
        {
            "CreateKey" => Value.Of(new Answer(origin, "KeyMetadata")),
            "ReplicateKey" => Value.Of(new Answer(origin, "ReplicaKeyMetadata")),
            _ => Value.Unknown,
        };
    }

    // What only writes the same in another way; of an identifier, also what takes it out of an ARN or puts it into another.
    private static bool Keeps(Answer answer, string method) =>
        Copying.Contains(method) || (answer.IsKey && Extracting.Contains(method));

    private static readonly HashSet<string> Copying = new(StringComparer.Ordinal)
    {
        "ToArray", "GetBuffer", "AsSpan", "AsMemory", "ToList", "GetString", "GetBytes", "ToBase64String", "FromBase64String", "ToHexString", "FromHexString", "ToString", "Trim", "Clone",
    };

    private static readonly HashSet<string> Extracting = new(StringComparer.Ordinal) { "Split", "Substring", "Replace", "Last", "First", "ElementAt" };

    /// <summary>Code of the framework that computes a value from others and leaves no trace of them.</summary>
    private static bool IsComputing(ISymbol member) =>
        member.ContainingType is { TypeKind: not TypeKind.Delegate } type
        && (BclTypes.IsIn(type.ContainingNamespace, "System") && type.Name is not ("Console" or "Environment" or "Activator" or "Lazy" or "Progress")
            || (BclTypes.IsIn(type.ContainingNamespace, "System.Text") && type.Name != "StringBuilder")
            || BclTypes.IsIn(type.ContainingNamespace, "System.Linq")
            || (BclTypes.IsIn(type.ContainingNamespace, "System.Diagnostics") && type.Name is "Stopwatch" or "Process")
            || BclTypes.IsIn(type.ContainingNamespace, "System.Globalization")
            || (BclTypes.IsIn(type.ContainingNamespace, "System.Security.Cryptography") && type.Name.IndexOf("Stream", StringComparison.Ordinal) < 0));

    private Fleeting? FleetingIn(IEnumerable<Value> values) =>
        values.SelectMany(value => value.Atoms.Concat(value.Atoms.OfType<Instance>().SelectMany(atom => current.Get(new Slot(atom, Collections.Items))?.Atoms ?? ImmutableArray<Atom>.Empty)))
            .Select(static atom => atom switch { Fleeting fleeting => fleeting, Template { Part: { } part } => part, _ => null })
            .FirstOrDefault(static fleeting => fleeting is not null);

    /// <summary>A value ends in an operation that is not understood.</summary>
    private void Lose(Value value)
    {
        foreach (var atom in value.Atoms)
        {
            NoteKept(atom);
        }
    }

    // Whether what leaves goes into a computation of the framework's, which keeps nothing.
    private bool isComputing;

    // What matters of a value that leaves.
    private void NoteKept(Atom atom)
    {
        switch (atom)
        {
            case Answer answer:
                // What it was used for shows where it arrives.
                found.HandOn();
                if (answer.Part.Length == 0)
                {
                    found.Look(answer);
                }

                break;
            case Fleeting fleeting when !isComputing:
                found.Keep(fleeting);
                break;
            case Template { Part: { } part } when !isComputing:
                found.Keep(part);
                break;
        }
    }

    // An entry of a collection stands where its value is written.
    private static Value Entered(Value value, SyntaxNode at, Frame frame) => value.Map(atom =>
        Value.Of(atom is Fleeting or Answer or Template { Part: not null } ? atom.Via(new Hop(at, at, frame.Path, frame.Depth, Hop.Reaching(atom, frame.Path))) : atom));

    /// <summary>The operation of a paginator, <c>kms.Paginators.ListAliases(…)</c>.</summary>
    private KmsOperation? PaginatedBy(IMethodSymbol method) => sdk.IsPaginatorFactory(method.ContainingType) ? sdk.OperationNamed(method.Name) : null;
}
