using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

// Calls: to KMS, to code in view, and to everything else.
internal sealed partial class ValueReader
{
    private const int DeepestCall = 8;

    // How often the body of a method that calls itself is read before what it gives and gets is taken as unknown.
    private const int MostTurns = 3;
    private const string Yielded = "[yield]";

    // ArgumentKind.ParamCollection, which the oldest compiler does not have: `params ReadOnlySpan<T>`.
    private const int ParamCollection = 4;

    private Value Invoke(IInvocationOperation invocation, Frame frame)
    {
        var method = invocation.TargetMethod;
        var receiver = invocation.Instance is null ? null : Dereferenced(Evaluate(invocation.Instance, frame));
        var (values, syntaxes) = Arguments(invocation.Arguments, method, frame);

        if (sdk.OperationCalledBy(method) is { } operation)
        {
            return CallKms(operation, method, invocation.Syntax, receiver, values, syntaxes, frame);
        }

        if (PaginatedBy(method) is { } paginated)
        {
            var pages = OriginOf(paginated, invocation.Syntax, frame.Path);
            current.Set(new Slot(KmsCall.History, pages), KmsCall.JustMade);
            CallOutside(method, invocation.Arguments, values, invocation.Type, frame);
            return Value.Of(new Answer(pages, ""));
        }

        if (FleetingOf(method, values, invocation.Syntax, frame) is { } fleeting)
        {
            return fleeting;
        }

        if (method.Name == "Equals")
        {
            Compare(receiver ?? At(values, 0), At(values, receiver is null ? 1 : 0));
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && receiver is not null)
        {
            var returned = CallEach(receiver, values, syntaxes, invocation.Syntax, frame);
            return Normalised(receiver.IsOpen || receiver.Atoms.Any(static atom => atom is not (Callable or Nothing)) ? returned.Join(CallOutside(method, invocation.Arguments, values, invocation.Type, frame)) : returned);
        }

        if (method.Name == "<Clone>$" && receiver is not null)
        {
            return Clone(receiver, invocation.Syntax, frame);
        }

        if (InvokeKnown(invocation, receiver, values, frame) is { } known)
        {
            // What is written to a stream or file is there to be read.
            if (BclTypes.IsIn(method.ContainingNamespace, "System.IO"))
            {
                foreach (var value in values)
                {
                    Lose(value);
                }
            }

            return Derived(known, method, invocation.Type, receiver, values);
        }

        if (receiver is not null && receiver.Atoms.Any(static atom => atom is Answer { Part: "" }))
        {
            Lose(receiver);
        }

        // What an assertion expects to fail is no fault.
        var wasRecording = recording;
        recording &= !BclTypes.ExpectsFailure(method);
        var result = CallOn(invocation, method, receiver, values, syntaxes, frame);
        recording = wasRecording;
        return Derived(result, method, invocation.Type, receiver, values);
    }

    private Value CallOn(IInvocationOperation invocation, IMethodSymbol method, Value? receiver, Value[] values, SyntaxNode[] syntaxes, Frame frame)
    {
        if (method.MethodKind == MethodKind.Constructor && receiver is not null && IsPrimary(method))
        {
            KeepPrimaryOfBase(method, receiver, values, syntaxes, invocation.Syntax, frame);
        }

        if (receiver is not null && method is { IsStatic: false, IsReadOnly: false, MethodKind: MethodKind.Ordinary, ContainingType: { IsValueType: true, IsReadOnly: false } } && !source.PartsOf(method).IsEmpty)
        {
            receiver = OwnCopy(invocation.Instance, receiver, invocation.Syntax, frame);
        }

        var targets = method.IsStatic ? StaticallyDispatched(method, invocation.ConstrainedToType, frame) : Dispatch(method, receiver, invocation.IsVirtual);
        var contract = IsOfTestDouble(receiver) ? null : contracts.Of(method);
        if (CallAny(targets, receiver, values, invocation, syntaxes, frame) is { } returned)
        {
            var value = IsOverridable(method) && !method.IsAbstract && IsThisOrUnknown(receiver) ? returned.Opened() : returned;
            return contract is null ? value : Promised(contract.Returned, method, method.ReturnType, value, invocation.Syntax, frame);
        }

        // What is written to the console is seen and gone.
        var isShown = receiver is not null && receiver.Atoms.Any(static atom => atom is Symbolic { Symbol: IPropertySymbol writer } && IsConsole(writer));
        var outside = CallOutside(method, invocation.Arguments, values, invocation.Type, frame, isShown);
        return contract is null ? outside : Honour(contract, invocation.Syntax, receiver, invocation.Arguments, values, syntaxes, outside, frame);
    }

    private (Value[] Values, SyntaxNode[] Syntaxes) Arguments(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol method, Frame frame)
    {
        var values = new Value[method.Parameters.Length];
        var syntaxes = new SyntaxNode[method.Parameters.Length];
        foreach (var argument in arguments)
        {
            var value = (int)argument.ArgumentKind == ParamCollection && argument.Value is not IArrayCreationOperation ? CreateCollection(argument.Value, frame) : Evaluate(argument.Value, frame);
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
            {
                values[parameter.Ordinal] = value;
                syntaxes[parameter.Ordinal] = argument.Value.Syntax;
            }
        }

        for (var index = 0; index < values.Length; index++)
        {
            values[index] ??= Value.Unknown;
        }

        return (values, syntaxes);
    }

    // Code that is not in view may derive from the type.
    private static bool IsThisOrUnknown(Value? receiver) => receiver is null || receiver.IsOpen || receiver.Atoms.Any(static atom => atom is not Instance);

    // One of several methods runs: what any of them does may happen.
    private Value? CallAny(ImmutableArray<IMethodSymbol> targets, Value? receiver, Value[] values, IInvocationOperation invocation, SyntaxNode[] syntaxes, Frame frame)
    {
        var before = targets.Length > 1 ? current.Copy() : null;
        Value? result = null;
        foreach (var target in targets)
        {
            var after = current;
            if (before is not null)
            {
                current = before.Copy();
            }

            var returned = Call(target, receiver, values, invocation.Syntax, syntaxes, frame, invocation.Arguments);
            if (before is not null)
            {
                current.JoinWith(after);
            }

            if (returned is not null)
            {
                result = result?.Join(returned) ?? returned;
            }
        }

        return result;
    }

    // The methods that can run: one, if the object is known or nothing overrides; else those in view, if they are few.
    private ImmutableArray<IMethodSymbol> Dispatch(IMethodSymbol method, Value? receiver, bool isVirtual)
    {
        if (!isVirtual || (!IsOverridable(method) && method.ContainingType.TypeKind != TypeKind.Interface))
        {
            return ImmutableArray.Create(method);
        }

        if (IsOfTestDouble(receiver))
        {
            return ImmutableArray<IMethodSymbol>.Empty;
        }

        var known = receiver is null || receiver.IsOpen ? [] : receiver.Atoms.OfType<Instance>().Select(static instance => instance.Type).OfType<ITypeSymbol>().ToArray();
        return known.Length > 0 && known.Length == receiver!.Atoms.Length
            ? known.Select(type => Implementation(method, type)).OfType<IMethodSymbol>().Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).ToImmutableArray()
            : Implementations(method).OfType<IMethodSymbol>().ToImmutableArray();
    }

    /// <summary>Runs a method of the source with these arguments; null where that cannot be done and the call must be taken as unknown.</summary>
    private Value? Call(
        IMethodSymbol method,
        Value? receiver,
        Value[] arguments,
        SyntaxNode site,
        SyntaxNode[] syntaxes,
        Frame frame,
        ImmutableArray<IArgumentOperation> operations = default)
    {
        method = method.ReducedFrom is { } reduced && reduced.Parameters.Length == arguments.Length ? reduced : method;
        method = method.PartialImplementationPart ?? method;
        var definition = method.OriginalDefinition;
        if (BclTypes.IsTestDouble(definition))
        {
            return Value.Of(new Symbolic(definition));
        }

        if (frame.Depth >= DeepestCall || steps >= MostStepsWithCalls || source.PartsOf(definition).IsEmpty)
        {
            return null;
        }

        // What a method hands to itself is followed once; from there on it is what it turns out to be.
        if (Running(definition, frame) is { } again && Running(definition, again.Caller) is not null)
        {
            again.Recursion ??= new Recursion();
            again.Recursion.Enter([.. arguments.Select((argument, index) => Reentering(argument, syntaxes.ElementAtOrDefault(index) ?? site, frame, again))]);
            return again.Recursion.Returned;
        }

        var isLocal = definition.MethodKind == MethodKind.LocalFunction;
        var graph = isLocal ? LocalFunction(definition, frame) : source.BodyOf(definition, cancellation);
        if (graph is null || (!isLocal && !IsWorthFollowing(definition, graph, frame)))
        {
            return null;
        }

        // Where keys are replicated or aliases created, whoever comes next may depend on it.
        var managesKeys = (code.Names("CreateAlias") || code.Names("ReplicateKey")) && code.Contains(CodeMap.DeclarationOf(graph.OriginalOperation.Syntax));
        if (!isLocal && !managesKeys && IsPlain(definition, graph, receiver, arguments, frame))
        {
            foreach (var argument in arguments)
            {
                Lose(argument);
            }

            Wait();
            return Value.Unknown;
        }

        if (recording && !isLocal)
        {
            found.Follow(CodeMap.DeclarationOf(graph.OriginalOperation.Syntax));
        }

        var self = definition.IsStatic && !IsExtensionBlock(definition.ContainingType) ? Value.Unknown : receiver ?? frame.This;
        var called = FrameOf(graph, isLocal ? frame.Path : PathOf(site, frame.Path), frame.Depth + 1, self, definition, frame, site, method, isLocal ? frame : null);
        return Run(called, definition.Parameters, arguments, site, syntaxes, frame, operations);
    }

    // Code that has nothing to do with KMS is followed for the value that it makes or passes on, as long as it is short.
    private bool IsWorthFollowing(IMethodSymbol method, ControlFlowGraph graph, Frame frame)
    {
        if (method.MethodKind is MethodKind.Constructor or MethodKind.PropertyGet or MethodKind.PropertySet
            || code.Contains(CodeMap.DeclarationOf(graph.OriginalOperation.Syntax)))
        {
            return true;
        }

        return IsAtMost(MostBlocksOfStranger)
            && (frame.Method is null
                || frame.Depth < 3
                || SymbolEqualityComparer.Default.Equals(method.ContainingType, root?.Method?.ContainingType)
                || code.Contains(CodeMap.DeclarationOf(frame.Graph.OriginalOperation.Syntax))
                || IsAtMost(MostBlocksOfStranger / 4));

        bool IsAtMost(int most) => graph.Blocks.Length <= most || graph.Blocks.Count(static block => !IsAdded(block)) <= most;
    }

    // What the compiler adds for `lock`, `using` and `foreach` makes nothing longer.
    private static bool IsAdded(BasicBlock block) =>
        block.EnclosingRegion.Kind == ControlFlowRegionKind.Finally && block.BranchValue is null or { IsImplicit: true } && block.Operations.All(static operation => operation.IsImplicit);

    private const int MostBlocksOfStranger = 24;

    // Another object's method, given nothing that is known and giving nothing back: what it does, it does by itself, and it is read for itself. A single block may be all that it gives back.
    private bool IsPlain(IMethodSymbol method, ControlFlowGraph graph, Value? receiver, Value[] arguments, Frame frame) =>
        method.MethodKind == MethodKind.Ordinary
        && !HasManagedKeys()
        && Unwrapped(method.ReturnType) switch
        {
            { SpecialType: SpecialType.System_Void } or { Name: "Task" or "ValueTask" } => true,
            { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 } => graph.Blocks.Length > 3,
            _ => false,
        }
        && method.Parameters.All(static parameter => parameter.RefKind is RefKind.None or RefKind.In)
        && arguments.All(static argument => argument.Atoms.All(static atom => atom is Nothing or Symbolic or LengthOf or Fleeting or Constant { Content: not string }))
        && (receiver is null ? method.IsStatic : receiver.Atoms.All(atom => atom is Symbolic && !frame.This.Atoms.Contains(atom)));

    // TypeKind.Extension, which the oldest compiler does not have.
    private static bool IsExtensionBlock(INamedTypeSymbol? type) => type is not null && (int)type.TypeKind == 14;

    private ControlFlowGraph? LocalFunction(IMethodSymbol function, Frame frame)
    {
        for (var graph = frame.Graph; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunctions.Contains(function, SymbolEqualityComparer.Default))
            {
                return graph.GetLocalFunctionControlFlowGraph(function, cancellation);
            }
        }

        return null;
    }

    private static Frame? Running(IMethodSymbol method, Frame? frame)
    {
        while (frame is not null && !SymbolEqualityComparer.Default.Equals(frame.Method, method))
        {
            frame = frame.Caller;
        }

        return frame;
    }

    private Value Run(
        Frame called,
        ImmutableArray<IParameterSymbol> parameters,
        Value[] arguments,
        SyntaxNode site,
        SyntaxNode[] syntaxes,
        Frame caller,
        ImmutableArray<IArgumentOperation> operations)
    {
        var passed = new Value[Math.Min(parameters.Length, arguments.Length)];
        for (var index = 0; index < passed.Length; index++)
        {
            passed[index] = Passed(arguments[index], parameters[index], index < syntaxes.Length && syntaxes[index] is { } syntax ? syntax : site, caller, called.Depth, called.Path);
        }

        var yieldSlot = new Slot(called.Temporaries, Yielded);
        var before = current;
        Value returned;
        var turn = 0;
        do
        {
            var mark = found.Mark();
            var state = before.Copy();
            for (var index = 0; index < passed.Length; index++)
            {
                state.Set(called.SlotOf(parameters[index]), called.Recursion is { } again && index < again.Arguments.Count ? passed[index].Join(again.Arguments[index]) : passed[index]);
            }

            returned = Read(called, ref state);
            current = state;
            turn++;
            if (called.Recursion is null || turn > MostTurns || !called.Recursion.Learn(returned, isLast: turn == MostTurns))
            {
                break;
            }

            found.ReturnTo(mark);
        }
        while (true);

        if (current.Get(yieldSlot) is { } items)
        {
            var sequence = Allocate(site, called.Method?.ReturnType, caller);
            current.Set(new Slot(sequence, Collections.Items), items);
            return Value.Of(sequence);
        }

        if (!operations.IsDefault)
        {
            foreach (var operation in operations)
            {
                if (operation.Parameter is { RefKind: RefKind.Ref or RefKind.Out } parameter && parameter.Ordinal < parameters.Length)
                {
                    var result = current.Get(called.SlotOf(parameters[parameter.Ordinal])) ?? Value.Unknown;
                    Assign(operation.Value, Returned(result, called.Path, caller), operation.Value.Syntax, operation.Syntax, caller);
                }
            }
        }

        return Normalised(Returned(returned, called.Path, caller));
    }

    // An argument takes one step more. What is unknown about it is that parameter from now on, so that what the method does to it can be traced to the caller.
    private Value Passed(Value argument, IParameterSymbol parameter, SyntaxNode at, Frame caller, int depth, CallPath? into)
    {
        var hop = new Hop(at, null, caller.Path, depth, null) { Into = into, IsKept = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } };
        var passed = Value.None;
        foreach (var atom in argument.Atoms)
        {
            passed = passed.Join(Value.Of(atom.Via(hop with { Before = Hop.Reaching(atom, caller.Path) })));
            Carry(atom, hop, 0);
        }

        return argument.IsClosed ? passed : passed.Join(Received(parameter, caller) ?? Value.Of(new Symbolic(parameter) { Trail = hop }));
    }

    // The same step again and again adds nothing.
    private static Value Reentering(Value argument, SyntaxNode at, Frame caller, Frame again) => argument.Map(atom =>
    {
        for (var hop = atom.Trail; hop is not null; hop = hop.Before)
        {
            if (hop.At == at)
            {
                return Value.Of(atom);
            }
        }

        return Value.Of(atom.Via(new Hop(at, null, caller.Path, again.Depth, Hop.Reaching(atom, caller.Path)) { Into = again.Path }));
    });

    // An object or a delegate takes along what is in it.
    private void Carry(Atom atom, Hop hop, int nesting)
    {
        object? carrier = atom switch { Instance => atom, Callable callable => callable.Target, _ => null };
        if (carrier is null)
        {
            return;
        }

        if (!carried.TryGetValue(carrier, out var hops))
        {
            carried[carrier] = hops = [];
        }

        if (!hops.Contains(hop))
        {
            hops.Add(hop);
            if (nesting < 3)
            {
                foreach (var inner in current.MembersOf(atom).SelectMany(static member => member.Value.Atoms))
                {
                    Carry(inner, hop, nesting + 1);
                }
            }
        }
    }

    // What comes out of an object or delegate that was passed here came with the arguments that brought it: those of the calls that lead here, else the first that it was given to.
    private Value Brought(object carrier, Value value, Frame frame)
    {
        if (value.Atoms.IsEmpty || !carried.TryGetValue(carrier, out var all))
        {
            return value;
        }

        var hops = all.FindAll(hop => !Equals(hop.Home, frame.Path) && CallPath.Leads(hop.Home, frame.Path));
        if (hops.Count == 0)
        {
            return value;
        }

        var way = hops.FindAll(hop => CallPath.Leads(hop.Into, frame.Path));
        way.Sort(static (one, other) => one.Depth.CompareTo(other.Depth));
        return value.Map(atom =>
        {
            var trail = Hop.Reaching(atom, frame.Path);
            if (way.Count == 0)
            {
                return Value.Of(trail is null ? atom.Via(hops[0]) : atom);
            }

            // What came a part of the way by itself came with the object only from there on.
            var depth = trail is not null && CallPath.Leads(trail.Into, frame.Path) ? trail.Depth : 0;
            var last = trail;
            foreach (var hop in way)
            {
                if (hop.Depth > depth)
                {
                    last = hop with { Before = last };
                    depth = hop.Depth;
                }
            }

            return Value.Of(last is null || ReferenceEquals(last, trail) ? atom : atom.Via(last));
        });
    }

    private readonly Dictionary<object, List<Hop>> carried = [];

    // What comes back from a call has left the code it went through. What an object was given before the call stays with it.
    private static Value Returned(Value value, CallPath? called, Frame caller) => value.Map(atom =>
    {
        var trail = atom.Trail;
        while (trail is not null && trail.Depth > caller.Depth && (!trail.IsArgument || CallPath.Leads(called, trail.Into)))
        {
            trail = trail.Before;
        }

        return Value.Of(ReferenceEquals(trail, atom.Trail) ? atom : atom with { Trail = trail });
    });

    private Value CallEach(Value callee, Value[] arguments, SyntaxNode[] syntaxes, SyntaxNode site, Frame frame) =>
        callee.Map(atom => atom is Callable callable ? CallClosure(callable.Target, arguments, syntaxes, site, frame) ?? Value.Unknown : Value.Unknown);

    private Value? CallClosure(Closure closure, Value[] arguments, SyntaxNode[] syntaxes, SyntaxNode site, Frame frame)
    {
        if (closure.Lambda is not { } lambda)
        {
            // The client's own method, handed on to be called.
            if (sdk.OperationCalledBy(closure.Method) is { } operation)
            {
                return CallKms(operation, closure.Method, site, closure.Receiver, arguments, syntaxes, frame);
            }

            var origin = closure.Method.MethodKind == MethodKind.LocalFunction
                ? FrameOf(closure.Frame.Graph, closure.Frame.Path, frame.Depth, closure.Frame.This, frame.Method, frame, frame.CalledAt, enclosing: closure.Frame)
                : frame;
            return Dispatch(closure.Method, closure.Receiver, isVirtual: true) is [var target, ..]
                ? Call(target, closure.Receiver, arguments, site, syntaxes, origin)
                : null;
        }

        if (frame.Depth >= DeepestCall || Running(closure.Method, frame) is not null)
        {
            return null;
        }

        var called = FrameOf(
            closure.Frame.Graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation),
            closure.Frame.Path,
            frame.Depth + 1,
            closure.Receiver,
            closure.Method,
            frame,
            site,
            enclosing: closure.Frame);
        return Brought(closure, Run(called, closure.Method.Parameters, arguments, site, syntaxes, frame, default), frame);
    }

    /// <summary>Code that runs at a time and with arguments unknown, if it runs at all.</summary>
    private Value RunSomeTime(Closure closure, Value argument, SyntaxNode site, Frame frame, Value? next = null)
    {
        var before = current.Copy();
        var arguments = closure.Method.Parameters.Select((parameter, index) => index == 0 ? argument : index == 1 && next is not null ? next : Value.Unknown).ToArray();
        var returned = CallClosure(closure, arguments, [], site, frame) ?? Value.Unknown;
        current.JoinWith(before);
        return returned;
    }

    // A method without source, or one that cannot be followed.
    private Value CallOutside(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, Value[] values, ITypeSymbol? type, Frame frame, bool isShown = false)
    {
        if (MayWait(method))
        {
            Wait();
        }

        var result = Value.None;
        var onlyLooks = isShown || BclTypes.OnlyLooks(method);
        var wasComputing = isComputing;
        isComputing = IsComputing(method);
        var isTestDouble = BclTypes.IsTestDouble(method);
        var elements = values.Length > 0 ? ElementsOf(values[0]) : Value.Unknown;
        foreach (var argument in arguments)
        {
            var value = argument.Parameter is { } parameter && parameter.Ordinal < values.Length ? values[parameter.Ordinal] : Value.Unknown;
            foreach (var callable in value.Atoms.OfType<Callable>())
            {
                var returned = RunSomeTime(callable.Target, IsLinq(method) ? elements : Value.Unknown, argument.Syntax, frame);
                if (HasResultOf(method, type, callable.Target.Method))
                {
                    result = result.Join(returned);
                }
                else if (!onlyLooks && !isTestDouble)
                {
                    Keep(returned, argument.Syntax);
                }
            }

            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
            {
                Assign(argument.Value, Value.Unknown, argument.Value.Syntax, argument.Syntax, frame);
            }

            if (!onlyLooks && !isTestDouble && BclTypes.NamesPlace(argument.Parameter))
            {
                // No ciphertext is read back from the name of a file, but a value that is not given again is.
                Lose(value);
            }
            else if (!onlyLooks && !isTestDouble && !(IsLinq(method) && argument.Parameter?.Ordinal == 0 && method.Name is "Select" or "SelectMany" or "GroupBy" or "OrderBy" or "Zip"))
            {
                Keep(Filled(value.Where(static atom => atom is not Callable), argument.Value.Syntax, frame), argument.Value.Syntax);
                Open(value);
            }

            // Whoever is given room to write to writes to it.
            if (!onlyLooks && argument.Parameter?.Type is { Name: "Span" or "Memory" } room && BclTypes.IsView(room))
            {
                foreach (var buffer in BaseOf(value).Atoms.OfType<Instance>())
                {
                    current.Set(new Slot(buffer, Collections.Content), Value.Unknown);
                }
            }
        }

        isComputing = wasComputing;
        if (isTestDouble)
        {
            return Value.Of(new Symbolic(method));
        }

        if (IsLinq(method) && method.Name is "Select" && !result.Equals(Value.None))
        {
            var sequence = Allocate(arguments[0].Syntax, type, frame);
            current.Set(new Slot(sequence, Collections.Items), result);
            return Value.Of(sequence);
        }

        return Normalised(result);
    }

    private static bool IsLinq(IMethodSymbol method) => BclTypes.IsIn(method.ContainingNamespace, "System.Linq");

    // Task.Run, Polly's Execute, a retry helper: what comes back is what the delegate returned, as far as the types say so.
    private static bool HasResultOf(IMethodSymbol method, ITypeSymbol? type, IMethodSymbol callable)
    {
        if (IsLinq(method))
        {
            return method.Name is "Select";
        }

        return type is not null && type.SpecialType != SpecialType.System_Void && type.SpecialType != SpecialType.System_Boolean
            && SymbolEqualityComparer.Default.Equals(Unwrapped(type), Unwrapped(callable.ReturnType));
    }

    private static ITypeSymbol Unwrapped(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [var inner] } && BclTypes.IsTransparent(type) ? inner : type;

    // Code that is not followed may write to an object of the user's that it is given; nobody's serializer or log writes to a request.
    private void Open(Value value)
    {
        foreach (var instance in value.Atoms.OfType<Instance>())
        {
            if (sdk.OperationOf(instance.Type) is null && instance.Type is { IsAnonymousType: false, IsTupleType: false, TypeKind: TypeKind.Class } && !source.PartsOf(instance.Type).IsEmpty)
            {
                foreach (var member in current.MembersOf(instance))
                {
                    current.Set(new Slot(instance, member.Key), member.Value.Opened());
                }
            }
        }
    }

    private Value Create(IObjectCreationOperation creation, Frame frame)
    {
        if (creation.Constructor is not { } constructor)
        {
            foreach (var argument in creation.Arguments)
            {
                Evaluate(argument.Value, frame);
            }

            return Value.Unknown;
        }

        var (values, syntaxes) = Arguments(creation.Arguments, constructor, frame);
        if (sdk.OperationDeclaredBy(creation.Type) is { } declared)
        {
            return Declare(declared, creation, values, frame);
        }

        if (CreateKnown(creation, constructor, values, frame) is { } known)
        {
            return known;
        }

        var instance = Allocate(creation.Syntax, Substituted(creation.Type, frame), frame);
        var self = Value.Of(instance);
        if (IsPrimary(constructor))
        {
            KeepPrimary(constructor, self, values, syntaxes, creation.Syntax, frame);
            Call(constructor, self, values, creation.Syntax, syntaxes, frame, creation.Arguments);
            return self;
        }

        if (Call(constructor, self, values, creation.Syntax, syntaxes, frame, creation.Arguments) is null && !constructor.IsImplicitlyDeclared)
        {
            CallOutside(constructor, creation.Arguments, values, null, frame);
            Compose(instance, constructor, creation.Syntax, creation.Arguments, values, syntaxes, frame);
        }

        return self;
    }

    private bool IsPrimary(IMethodSymbol constructor) =>
        source.PartsOf(constructor).FirstOrDefault()?.GetSyntax(cancellation) is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax;

    // The parameters of a primary constructor are the record's properties, or stay with the object for whoever names them.
    private void KeepPrimary(IMethodSymbol constructor, Value self, Value[] values, SyntaxNode[] syntaxes, SyntaxNode site, Frame frame)
    {
        for (var index = 0; index < values.Length; index++)
        {
            var parameter = constructor.Parameters[index];
            var at = syntaxes[index] ?? site;
            var value = Passed(values[index], parameter, at, frame, frame.Depth + 1, PathOf(site, frame.Path));
            if (constructor.ContainingType.IsRecord)
            {
                NoteStored(constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(), value, at);
            }

            foreach (var owner in self.Atoms)
            {
                current.Set(new Slot(owner, PrimaryParameter(parameter)), value);
                if (constructor.ContainingType.IsRecord)
                {
                    current.Set(new Slot(owner, parameter.Name), value);
                }
            }
        }
    }

    // A derived class passes arguments to a base whose initialisers make fields of them.
    private void KeepPrimaryOfBase(IMethodSymbol constructor, Value self, Value[] values, SyntaxNode[] syntaxes, SyntaxNode site, Frame frame)
    {
        KeepPrimary(constructor, self, values, syntaxes, site, frame);
        foreach (var member in constructor.ContainingType.GetMembers().Where(static member => !member.IsStatic && member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol))
        {
            if (frame.Depth < DeepestCall && source.InitializerOf(member, cancellation) is { } initializer)
            {
                var state = current;
                Read(FrameOf(initializer, PathOf(site, frame.Path), frame.Depth + 1, self, null, frame), ref state);
                current = state;
            }
        }
    }

    private Value CreateAnonymous(IAnonymousObjectCreationOperation creation, Frame frame)
    {
        var instance = Allocate(creation.Syntax, creation.Type, frame);
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                current.Set(new Slot(instance, property.Property.Name), Evaluate(assignment.Value, frame));
            }
            else
            {
                Evaluate(initializer, frame);
            }
        }

        return Value.Of(instance);
    }

    private Value Clone(Value original, SyntaxNode site, Frame frame)
    {
        var originals = original.Atoms.OfType<Instance>().ToArray();
        var members = originals.SelectMany(current.MembersOf).ToArray();
        var clone = Allocate(site, originals.Length > 0 ? originals[0].Type : null, frame);
        foreach (var member in members)
        {
            var slot = new Slot(clone, member.Key);
            current.Set(slot, current.Get(slot)?.Join(member.Value) ?? member.Value);
        }

        if (original.IsOpen || originals.Length != 1 || originals.Length != original.Atoms.Length)
        {
            current.Set(new Slot(clone, State.IsPartlyUnknown), Value.None);
        }

        return Value.Of(clone);
    }

    private void Yield(IReturnOperation yielded, Frame frame)
    {
        var value = Evaluate(yielded.ReturnedValue, frame);
        var slot = new Slot(frame.Temporaries, Yielded);
        current.Set(slot, current.Get(slot)?.Join(value) ?? value);
        if (frame.Depth == 0)
        {
            Keep(value, yielded.ReturnedValue?.Syntax ?? yielded.Syntax);
        }
    }

    /// <summary>A value leaves the member being read.</summary>
    private void Return(Value value, IOperation operation, Frame frame)
    {
        if (frame.Depth == 0)
        {
            Keep(Filled(value, operation.Syntax, frame), operation.Syntax, isReturned: true);
        }
    }

    // What the initialiser of a field or property leaves in it.
    private void KeepInitialized(ISymbol member, Value self)
    {
        var slot = member.IsStatic ? new Slot(member, Static) : self.Atoms.Length == 1 ? new Slot(self.Atoms[0], member.Name) : default;
        if (slot.Owner is not null && current.Get(slot) is { } value && source.PartsOf(member).FirstOrDefault()?.GetSyntax(cancellation) is { } at)
        {
            Keep(value, at, isReturned: true, isHeld: IsHeldInside(member));
        }
    }

    /// <summary>A value goes where this reader cannot follow it: note what matters about it, and run what it may call.</summary>
    private void Keep(Value value, SyntaxNode at, bool isReturned = false, int depth = 0, bool isHeld = false)
    {
        foreach (var atom in value.Atoms)
        {
            // What is the same for as long as the program runs is not kept by a variable that lives no longer.
            if (!isHeld || atom is not (Fleeting { IsOfPlace: true } or Template { Part.IsOfPlace: true }))
            {
                NoteKept(atom);
            }

            switch (atom)
            {
                case Blob blob when recording:
                    found.Keep(blob);
                    break;
                case Composite composite when recording:
                    found.Keep(composite.Part);
                    break;
                case Instance instance when sdk.OperationOf(instance.Type) is { } operation:
                    if (recording)
                    {
                        found.Escape(operation, instance, at, current, isReturned);
                    }

                    break;
                case Callable callable:
                    found.HandOn();
                    RunSomeTime(callable.Target, Value.Unknown, at, callable.Target.Frame);
                    break;
                case Instance instance when depth < 3:
                    foreach (var member in current.MembersOf(instance))
                    {
                        Keep(member.Value, at, isReturned, depth + 1, isHeld);
                    }

                    if (BringsSomething(instance, 0))
                    {
                        found.HandOn();
                    }

                    UseSomeTime(instance, instance.Type, instance.Path);
                    break;
            }
        }
    }

    // An object that goes out of sight is used there: what its members do with what it was made of, they do with that.
    private void UseSomeTime(Atom instance, ITypeSymbol? type, CallPath? path)
    {
        if (!recording || root is null || type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } || !BringsSomething(instance, 0) || !inUse.Add(instance))
        {
            return;
        }

        var frame = FrameOf(root.Graph, path, 0, Value.Of(instance), null, null);
        for (; type is not null; type = type.BaseType)
        {
            foreach (var member in source.PartsOf(type).SelectMany(reference => code.MembersOf(reference.GetSyntax(cancellation))))
            {
                if (source.OwnerOf(member, cancellation) is IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet } method)
                {
                    var before = current.Copy();
                    Call(method, Value.Of(instance), [.. method.Parameters.Select(static _ => Value.Unknown)], member, [], frame);
                    current.JoinWith(before);
                }
            }
        }

        inUse.Remove(instance);
    }

    // An object that was made of nothing but unknown parts does what its members do by themselves.
    private bool BringsSomething(Atom owner, int nesting) =>
        current.MembersOf(owner).SelectMany(static member => member.Value.Atoms).Any(atom =>
            atom is Constant { Content: string } or Template or Blob or Callable
            || (atom is Instance && nesting < 2 && BringsSomething(atom, nesting + 1)));

    private readonly HashSet<Atom> inUse = [];

    private static bool IsOfTestDouble(Value? receiver) => receiver is not null && receiver.Atoms.Any(static atom => atom is Symbolic symbolic && BclTypes.IsTestDouble(symbolic.Symbol));

    private Value CallKms(KmsOperation operation, IMethodSymbol method, SyntaxNode at, Value? receiver, Value[] values, SyntaxNode[] syntaxes, Frame frame)
    {
        var isTestDouble = IsOfTestDouble(receiver);
        if (!recording || isTestDouble)
        {
            foreach (var value in values)
            {
                foreach (var request in value.Atoms.OfType<Instance>())
                {
                    found.Expect(request);
                }
            }
        }

        if (isTestDouble)
        {
            return Value.Unknown;
        }

        var origin = OriginOf(operation, at, frame.Path);
        if (recording)
        {
            // Whether this is right may depend on what whoever calls this member has done before.
            if (operation.Name == "CreateKey" || (operation.NeedsEnabledKey && code.Names("ReplicateKey")))
            {
                found.HandOn();
            }

            UseKms(operation, origin, method, at, receiver, values, syntaxes, frame);
        }
        else if (operation.Name == "CreateKey")
        {
            foreach (var request in At(values, 0).Atoms.OfType<Instance>())
            {
                found.Remember(operation, request, (at, frame.Path), ClientRegion.Of(receiver ?? Value.Unknown, current), current, origin);
            }
        }

        if (operation.Name == "DescribeKey")
        {
            Wait();
        }

        if (operation.Name == "CreateKey" && values.Length > 0)
        {
            Echo(origin, values[0]);
        }

        current.Set(new Slot(KmsCall.History, origin), KmsCall.JustMade);
        return Value.Of(new Answer(origin, ""));
    }

    private void UseKms(KmsOperation operation, Origin origin, IMethodSymbol method, SyntaxNode call, Value? receiver, Value[] values, SyntaxNode[] syntaxes, Frame frame)
    {
        var region = ClientRegion.Of(receiver ?? Value.Unknown, current);
        if (values.Length > 0 && sdk.OperationOf(method.Parameters[0].Type) is not null)
        {
            foreach (var request in values[0].Atoms)
            {
                found.Use(operation, request, (call, frame.Path), region, current, origin, HandlersAround(call, frame));
            }

            return;
        }

        // The overloads that take a key identifier as text.
        var properties = ImmutableDictionary.CreateBuilder<string, Value>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < values.Length; index++)
        {
            var at = syntaxes[index];
            if (at is not null)
            {
                properties[method.Parameters[index].Name] =
                    values[index].Map(atom => Value.Of(atom.Via(new Hop(at, at, frame.Path, frame.Depth, Hop.Reaching(atom, frame.Path)))));
            }
        }

        found.Use(operation, properties.ToImmutable(), (call, frame.Path), region, current, origin, HandlersAround(call, frame));
    }
}
