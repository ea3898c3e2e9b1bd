using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>
/// Reads one member: runs it forward over sets of values and notes what it does with KMS. All variety of syntax ends here. Every loop is bounded, and what is not understood
/// is unknown. One reader reads one member; it is not thread-safe.
/// </summary>
internal sealed partial class ValueReader
{
    // Beyond the first bound calls are taken as unknown, beyond the others, of expressions evaluated and of states handed from block to block, nothing is said about the member.
    private const int MostStepsWithCalls = 10_000;
    private const int MostSteps = 60_000;
    private const int MostEntries = 30_000;
    private const int DeepestExpression = 200;

    private readonly KmsSdk sdk;
    private readonly SourceCode source;
    private readonly CodeMap code;
    private readonly Contracts contracts;
    private readonly CancellationToken cancellation;
    private readonly KmsMethod.Builder found;
    private readonly List<ISymbol> resolving = [];
    private Frame? root;
    private State current = new();
    private bool recording;
    private int steps;
    private int entered;
    private int nesting;

    private ValueReader(KmsSdk sdk, SourceCode source, CodeMap code, Contracts contracts, KmsMethod.Builder found, CancellationToken cancellation)
    {
        this.contracts = contracts;
        this.sdk = sdk;
        this.source = source;
        this.code = code;
        this.found = found;
        this.cancellation = cancellation;
    }

    /// <summary>Reads the code of one declaration.</summary>
    public static KmsMethod Read(KmsSdk sdk, SourceCode source, CodeMap code, Contracts contracts, Policy policy, SyntaxNode declaration, CancellationToken cancellation)
    {
        var evaluated = 0;
        var found = new KmsMethod.Builder(sdk, new Surroundings(sdk, source, cancellation), code.Names, policy);
        if (source.OwnerOf(declaration, cancellation) is { } owner)
        {
            foreach (var graph in source.GraphsOf(declaration, cancellation))
            {
                var reader = new ValueReader(sdk, source, code, contracts, found, cancellation) { recording = true };
                reader.ReadRoot(graph, owner);
                evaluated += reader.steps;
            }
        }

        source.Work.Read(evaluated);

        // What a member returns is judged in those who call it, where they are in view.
        return found.Build(hasCallers: code.CallersOf(declaration).Any());
    }

    private void ReadRoot(Microsoft.CodeAnalysis.FlowAnalysis.ControlFlowGraph graph, ISymbol owner)
    {
        var method = owner as IMethodSymbol ?? (owner as IPropertySymbol)?.GetMethod;
        var self = owner.IsStatic || owner.ContainingType is null ? Value.Unknown : Value.Of(new Symbolic(owner.ContainingType));
        var frame = FrameOf(graph, null, 0, self, method, null);
        var state = new State();
        root = frame;
        Read(frame, ref state);
        current = state;
        if (graph.OriginalOperation is ISymbolInitializerOperation)
        {
            KeepInitialized(owner, self);
        }
        else if (graph.OriginalOperation is IConstructorBodyOperation { Initializer: IExpressionStatementOperation { Operation: IInvocationOperation { Arguments.Length: > 0 } } } && self.Atoms.Length == 1)
        {
            // What a constructor passes to another of its own or its base, the members use.
            UseSomeTime(self.Atoms[0], owner.ContainingType, null);
        }

        PairUp();
        if (IsGivenUp)
        {
            found.Discard();
        }
    }

    // Too much to read, or too many ways through it: nothing is said.
    private bool IsGivenUp => steps >= MostSteps || entered >= MostEntries;

    private Value Evaluate(IOperation? operation, Frame frame)
    {
        if (operation is null)
        {
            return Value.Unknown;
        }

        if (++steps >= MostSteps || nesting >= DeepestExpression)
        {
            return Value.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true } constant && operation is not (IAssignmentOperation or IIncrementOrDecrementOperation))
        {
            return constant.Value is null ? Value.Null
                : operation.Type is { TypeKind: TypeKind.Enum } enumeration && sdk.IsCdk(enumeration) ? NameOf(Value.Of(new Constant(constant.Value)), enumeration)
                : Value.Of(new Constant(constant.Value));
        }

        nesting++;
        var value = EvaluateOperation(operation, frame);
        nesting--;
        return value;
    }

    private Value EvaluateOperation(IOperation operation, Frame frame)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation, frame);
            case ILocalReferenceOperation { Local.IsRef: true } alias when references.TryGetValue((frame.Graph, alias.Local), out var referred):
                return ReadOneOf(referred, alias.Local, frame);
            case ILocalReferenceOperation local:
                return current.Get(frame.SlotOf(local.Local)) ?? Value.Unknown;
            case IParameterReferenceOperation parameter:
                return ReadParameter(parameter.Parameter, frame);
            case IFlowCaptureOperation capture:
                var captured = Evaluate(capture.Value, frame);
                current.Set(frame.SlotOf(capture.Id), captured);
                RememberTarget(capture, frame);
                RememberCondition(capture, capture.Value, frame);
                return captured;
            case IFlowCaptureReferenceOperation reference:
                return current.Get(frame.SlotOf(reference.Id)) ?? Value.Unknown;
            case IInstanceReferenceOperation:
                return frame.This;
            case IFieldReferenceOperation field:
                return ReadField(field, frame);
            case IPropertyReferenceOperation property:
                return ReadProperty(property, frame);
            case IInvocationOperation invocation:
                return Invoke(invocation, frame);
            case IObjectCreationOperation creation:
                return Create(creation, frame);
            case ITypeParameterObjectCreationOperation made:
                return CreateOfParameter(made.Type, made.Syntax, frame);
            case IAnonymousObjectCreationOperation anonymous:
                return CreateAnonymous(anonymous, frame);
            case IArrayCreationOperation array:
                return CreateArray(array, frame);
            case IArrayElementReferenceOperation element:
                return ReadElement(element, frame);
            case ITupleOperation tuple:
                return CreateTuple(tuple, frame);
            case IConversionOperation conversion:
                return Convert(conversion, frame);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation, frame);
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation alias } reference:
                Remember(references, (frame.Graph, alias.Local), reference.Value);
                return Evaluate(reference.Value, frame);
            case ISimpleAssignmentOperation assignment:
                var assigned = Evaluate(assignment.Value, frame);
                if (assignment.Target is ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean })
                {
                    RememberCondition(assignment.Target, assignment.Value, frame);
                }

                Assign(assignment.Target, assigned, assignment.Value.Syntax, assignment.Syntax, frame);
                return assigned;
            case ICompoundAssignmentOperation compound:
                return Compound(compound, frame);
            case IIncrementOrDecrementOperation increment:
                var stepped = Operate(increment.OperatorMethod, increment, [increment.Target], [Evaluate(increment.Target, frame)], frame) ?? Value.Unknown;
                Assign(increment.Target, stepped, increment.Syntax, increment.Syntax, frame);
                return stepped;
            case IDeconstructionAssignmentOperation deconstruction:
                var taken = Evaluate(deconstruction.Value, frame);
                Deconstruct(deconstruction.Target, taken, deconstruction, DeconstructionOf(deconstruction), frame);
                return taken;
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression, frame);
            case IBinaryOperation binary:
                return Binary(binary, frame);
            case IUnaryOperation unary:
                return Unary(unary, frame);
            case IInterpolatedStringOperation interpolated:
                return Interpolate(interpolated, frame);
            case IIsNullOperation isNull:
                return Evaluate(isNull.Operand, frame).Map(static atom => IsNull(atom) is { } known ? Value.Of(new Constant(known)) : Value.Unknown);
            case IIsPatternOperation pattern:
                return Match(pattern, frame);
            case IEventAssignmentOperation { Adds: true } subscription:
                Subscribe(subscription, frame);
                return Value.None;
            case IEventReferenceOperation raised:
                return HandlersOf(raised, frame);
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target, frame);
            case IFlowAnonymousFunctionOperation lambda:
                return Value.Of(new Callable(new Closure(lambda.Symbol, lambda, frame, frame.This)));
            case IMethodReferenceOperation reference:
                return Value.Of(new Callable(new Closure(
                    reference.Method,
                    null,
                    frame,
                    reference.Instance is null ? frame.This : Evaluate(reference.Instance, frame))));
            case IDefaultValueOperation value:
                return value.Type?.IsReferenceType == true || value.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? Value.Null : Value.Unknown;
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                Yield(yielded, frame);
                return Value.None;
            case IUtf8StringOperation utf8:
                return Value.Of(new Blob(Text(utf8.Value, utf8.Syntax).History.After(
                    new BlobStepAt(BlobStep.TextEncoded, utf8.Syntax, utf8.Syntax, null, frame.Path, "UTF-8")) ?? BlobHistory.Born(BlobBirth.Bytes, null)));
            case IImplicitIndexerReferenceOperation indexer:
                return ReadImplicitIndexer(indexer, frame);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation, frame);
            default:
                return EvaluateOther(operation, frame);
        }
    }

    // OperationKind.CollectionExpression, which the oldest compiler does not have. Arguments of a `params` span have one, too.
    private const int CollectionExpressionKind = 0x7f;

    // What has no meaning here still has parts that do. A collection expression has no operation of its own in the oldest compiler.
    private Value EvaluateOther(IOperation operation, Frame frame)
    {
        if ((operation.Syntax is CollectionExpressionSyntax && operation is not IConversionOperation) || (int)operation.Kind == CollectionExpressionKind)
        {
            return CreateCollection(operation, frame);
        }

        // Nor has memory on the stack.
        if (operation.Syntax is StackAllocArrayCreationExpressionSyntax && operation.ChildOperations.Count == 1)
        {
            var stack = Allocate(operation.Syntax, operation.Type, frame);
            current.Set(new Slot(stack, Collections.Size), Evaluate(operation.ChildOperations.First(), frame));
            return Value.Of(stack);
        }

        foreach (var child in operation.ChildOperations)
        {
            Lose(Evaluate(child, frame));
        }

        return Value.Unknown;
    }

    private Value ReadParameter(IParameterSymbol parameter, Frame frame)
    {
        if (current.Get(frame.SlotOf(parameter)) is { } value)
        {
            return value;
        }

        // The receiver of an extension block's member.
        if (IsExtensionBlock(parameter.ContainingSymbol as INamedTypeSymbol))
        {
            return frame.This;
        }

        // A parameter of the primary constructor, captured by a member, lives in the object.
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && !SymbolEqualityComparer.Default.Equals(constructor, frame.Method))
        {
            var captured = frame.This.Map(self => current.Get(new Slot(self, PrimaryParameter(parameter)))
                ?? (self is Symbolic && !IsReassigned(parameter, constructor.ContainingType) ? Value.Of(new Symbolic(parameter)) : Value.Unknown));
            return Promised(contracts.Of(parameter), parameter, parameter.Type, captured.Equals(Value.None) ? Value.Unknown : captured, null, frame);
        }

        return Received(parameter, frame) ?? Value.Of(new Symbolic(parameter));
    }

    private bool IsReassigned(IParameterSymbol parameter, INamedTypeSymbol type) =>
        source.PartsOf(type).SelectMany(part => code.WritesIn(part.GetSyntax(cancellation), parameter.Name)).Any();

    private static string PrimaryParameter(IParameterSymbol parameter) => "(" + parameter.Name + ")";

    private Value Convert(IConversionOperation conversion, Frame frame)
    {
        var operand = Evaluate(conversion.Operand, frame);
        if (conversion.OperatorMethod is not { } method)
        {
            return operand;
        }

        // KeySpec and its like convert from text; spans and memory from arrays. Either way the content stays.
        if (source.PartsOf(method).IsEmpty && (sdk.IsConstantClass(conversion.Type) || sdk.IsConstantClass(conversion.Operand.Type) || BclTypes.IsByteSequence(conversion.Type) || BclTypes.IsView(conversion.Type) || BclTypes.Is(conversion.Type, "System", "Index")))
        {
            return operand;
        }

        return Call(method, null, [operand], conversion.Syntax, [conversion.Operand.Syntax], frame) ?? Value.Unknown;
    }

    // An operator of the source is a method like any other; null where there is none to run.
    private Value? Operate(IMethodSymbol? method, IOperation operation, IOperation[] operands, Value[] values, Frame frame) =>
        method is null ? null
            : method.IsStatic ? Call(method, null, values, operation.Syntax, [.. operands.Select(static operand => operand.Syntax)], frame)
            : Call(method, values[0], values.Skip(1).ToArray(), operation.Syntax, [.. operands.Skip(1).Select(static operand => operand.Syntax)], frame);

    private Value Unary(IUnaryOperation unary, Frame frame)
    {
        var operand = Evaluate(unary.Operand, frame);
        if (Operate(unary.OperatorMethod, unary, [unary.Operand], [operand], frame) is { } result)
        {
            return result;
        }

        if (unary.OperatorKind == UnaryOperatorKind.Not)
        {
            return operand.Map(static atom => atom is Constant { Content: bool truth } ? Value.Of(new Constant(!truth)) : Value.Unknown);
        }

        Lose(operand);
        return Value.Unknown;
    }

    private Value Binary(IBinaryOperation binary, Frame frame)
    {
        var left = Evaluate(binary.LeftOperand, frame);
        var right = Evaluate(binary.RightOperand, frame);

        // What two things are equal by is taken for what it says.
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) && Operate(binary.OperatorMethod, binary, [binary.LeftOperand, binary.RightOperand], [left, right], frame) is { } result)
        {
            return result;
        }

        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Add when binary.Type?.SpecialType == SpecialType.System_String:
                return TextOf([left, right]);
            case BinaryOperatorKind.Add or BinaryOperatorKind.Subtract when left.Atoms.Concat(right.Atoms).Any(static atom => atom is LengthOf):
                return Computed(left, right, binary.OperatorKind == BinaryOperatorKind.Subtract);
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals when AreEqual(left, right) is { } equal:
                return Value.Of(new Constant(equal == (binary.OperatorKind == BinaryOperatorKind.Equals)));
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals:
                Compare(left, right);
                return Value.Unknown;
            default:
                return binary.Type?.SpecialType != SpecialType.System_Boolean && FleetingIn([left, right]) is { } fleeting ? Value.Of(fleeting) : Value.Unknown;
        }
    }

    // A length and something added to it, or taken from it.
    private static Value Computed(Value left, Value right, bool isDifference)
    {
        // One plus what is missing to the next multiple is still more.
        if (isDifference && left.Atoms is [LengthOf { Sign: > 0 } more] && right.SingleConstant is null)
        {
            return Value.Of(more);
        }

        var length = left.Atoms.OfType<LengthOf>().FirstOrDefault() ?? (isDifference ? null : right.Atoms.OfType<LengthOf>().FirstOrDefault());
        var other = left.Atoms.OfType<LengthOf>().Any() ? right : left;
        return length is null || length.Sign != 0
            ? Value.Unknown
            : other.SingleConstant is 0 or 0L ? Value.Of(length) : Value.Of(length with { Sign = isDifference ? -1 : 1 });
    }

    private static bool? AreEqual(Value left, Value right)
    {
        if (left.SingleConstant is { } a && right.SingleConstant is { } b)
        {
            // Characters are compared as numbers.
            return a is char && b is int || a is int && b is char ? System.Convert.ToInt32(a) == System.Convert.ToInt32(b) : a.Equals(b);
        }

        if (left.IsNull || right.IsNull)
        {
            var other = left.IsNull ? right : left;
            return !other.IsOpen && other.Atoms.Length > 0 && other.Atoms.Select(IsNull).Distinct().ToArray() is [{ } known] ? known : null;
        }

        return !left.IsOpen && !right.IsOpen && left.Atoms.Length > 0 && right.Atoms.Length > 0
            && left.Atoms.All(static atom => atom is Constant) && right.Atoms.All(static atom => atom is Constant)
            && !left.Atoms.Cast<Constant>().Any(one => right.Atoms.Cast<Constant>().Any(other => one.Content.Equals(other.Content)))
                ? false
                : null;
    }

    private static bool? IsNull(Atom atom) => atom switch
    {
        Nothing => true,
        Symbolic { Symbol: ITypeSymbol } => false,
        Symbolic or LengthOf or Answer or Fleeting => null,
        _ => false,
    };

    private Value Interpolate(IInterpolatedStringOperation interpolated, Frame frame)
    {
        var parts = new List<Value>();
        foreach (var part in interpolated.Parts)
        {
            parts.Add(part switch
            {
                IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => Value.OfText(text),
                IInterpolationOperation { FormatString: null, Alignment: null, Expression: { Type: { TypeKind: TypeKind.Enum } enumeration } member } => NameOf(Evaluate(member, frame), enumeration),
                IInterpolationOperation { FormatString: null, Alignment: null } hole => Evaluate(hole.Expression, frame),
                IInterpolationOperation hole => Evaluate(hole.Expression, frame).Opened(),
                _ => Value.Unknown,
            });
        }

        return TextOf(parts);
    }

    // Text put together from parts: constant where all parts are, else a template. Parts with several possible texts multiply; where there are too many they become holes.
    private Value TextOf(IReadOnlyList<Value> parts)
    {
        IReadOnlyList<(string Text, Hop? Trail)> texts = [("", null)];
        foreach (var part in parts)
        {
            var pieces = part.IsOpen || part.Atoms.IsEmpty ? [(Template.Hole.ToString(), (Hop?)null)] : part.Atoms.Select(Piece).ToArray();
            if (texts.Count * pieces.Length > 8)
            {
                pieces = [(Template.Hole.ToString(), null)];
            }

            texts = texts.SelectMany(text => pieces.Select(piece => (text.Text + piece.Item1, text.Trail ?? piece.Item2))).ToArray();
        }

        // Text that shows only the beginning of something says so.
        var isPreview = texts.Any(static text => text.Text.IndexOf("...", StringComparison.Ordinal) >= 0 || text.Text.IndexOf('…') >= 0);
        var result = Value.None;
        foreach (var part in isPreview ? [] : parts.SelectMany(static part => part.Atoms))
        {
            result = result.Join(part switch { Blob { History.Birth: BlobBirth.Ciphertext } blob => Value.Of(new Composite(blob)), Composite => Value.Of(part), _ => Value.None });
        }

        var fleeting = FleetingIn(parts);
        foreach (var (text, trail) in texts)
        {
            result = result.Join(Value.Of(text.IndexOf(Template.Hole) < 0 ? new Constant(text) { Trail = trail } : new Template(text) { Trail = trail, Part = fleeting }));
        }

        return result;

        static (string, Hop?) Piece(Atom atom) => atom switch
        {
            Constant { Content: string text } => (text, atom.Trail),
            Constant { Content: char or int or long } constant => (System.Convert.ToString(constant.Content, System.Globalization.CultureInfo.InvariantCulture), atom.Trail),
            Template template => (template.Pattern, atom.Trail),
            Nothing => ("", null),
            _ => (Template.Hole.ToString(), null),
        };
    }

    private Value Compound(ICompoundAssignmentOperation compound, Frame frame)
    {
        var before = Evaluate(compound.Target, frame);
        var added = Evaluate(compound.Value, frame);
        var after = compound.OperatorKind == BinaryOperatorKind.Add && compound.Type?.SpecialType == SpecialType.System_String ? TextOf([before, added])
            // All that a delegate is made of is called, one after another.
            : compound.Type?.TypeKind == TypeKind.Delegate ? (compound.OperatorKind == BinaryOperatorKind.Add ? before.Join(added) : before.Opened())
            : Operate(compound.OperatorMethod, compound, [compound.Target, compound.Value], [before, added], frame) ?? Value.Unknown;
        if (compound.OperatorMethod is { IsStatic: false })
        {
            // It changes the object and makes no other.
            return before;
        }

        Assign(compound.Target, after, compound.Syntax, compound.Syntax, frame);
        return after;
    }

    private Value CreateTuple(ITupleOperation tuple, Frame frame)
    {
        var values = tuple.Elements.Select(element => Evaluate(element, frame)).ToArray();
        var instance = Allocate(tuple.Syntax, tuple.Type, frame);
        for (var index = 0; index < values.Length; index++)
        {
            current.Set(new Slot(instance, TupleItem(index)), values[index]);
        }

        return Value.Of(instance);
    }

    private static string TupleItem(int index) => "Item" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Instance Allocate(SyntaxNode site, ITypeSymbol? type, Frame frame)
    {
        var instance = InstanceOf(site, type, frame.Path);
        current.Allocate(instance);
        return instance;
    }

    private Instance InstanceOf(SyntaxNode site, ITypeSymbol? type, CallPath? path)
    {
        // The array of a `params` argument has the syntax of the call.
        if (!instances.TryGetValue((site, path, type?.Name), out var instance))
        {
            instances[(site, path, type?.Name)] = instance = new Instance(site, type, path);
        }

        return instance;
    }

    private CallPath PathOf(SyntaxNode site, CallPath? outer, bool isConstruction = false)
    {
        if (!paths.TryGetValue((site, outer, isConstruction), out var path))
        {
            paths[(site, outer, isConstruction)] = path = new CallPath(outer, site, isConstruction);
        }

        return path;
    }

    private Frame FrameOf(
        ControlFlowGraph graph, CallPath? path, int depth, Value self, IMethodSymbol? method, Frame? caller, SyntaxNode? calledAt = null, IMethodSymbol? constructed = null, Frame? enclosing = null)
    {
        if (!temporaries.TryGetValue((graph, path), out var owner))
        {
            temporaries[(graph, path)] = owner = new object();
        }

        return new Frame(graph, path, depth, self, method, caller, calledAt, owner) { Constructed = constructed, Enclosing = enclosing };
    }

    private readonly Dictionary<(SyntaxNode, CallPath?, string?), Instance> instances = [];
    private readonly Dictionary<(SyntaxNode, CallPath?, bool), CallPath> paths = [];
    private readonly Dictionary<(ControlFlowGraph, CallPath?), object> temporaries = [];

    private void Assign(IOperation target, Value value, SyntaxNode valueSyntax, SyntaxNode assignment, Frame frame)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local.IsRef: true } alias when references.TryGetValue((frame.Graph, alias.Local), out var referred):
                if (Enter(alias.Local))
                {
                    AssignOneOf(referred, value, valueSyntax, assignment, frame);
                    resolving.Remove(alias.Local);
                }

                break;
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } call:
                AssignReturned(call.TargetMethod, call.Instance, call.Arguments, value, valueSyntax, assignment, frame);
                break;
            case IPropertyReferenceOperation { Property: { ReturnsByRef: true } place } member when member.Arguments.IsEmpty || !source.PartsOf(place).IsEmpty:
                AssignReturned(place, member.Instance, member.Arguments, value, valueSyntax, assignment, frame);
                break;
            case ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_String } text } when value.IsOpen && value.Atoms.IsEmpty:
                // Text of which nothing is known is the same wherever it is used.
                current.Set(frame.SlotOf(text), Value.Of(new Symbolic(text)));
                break;
            case ILocalReferenceOperation local:
                current.Set(frame.SlotOf(local.Local), value);
                break;
            case IParameterReferenceOperation parameter:
                AssignParameter(parameter.Parameter, value, valueSyntax, frame);
                break;
            case IFlowCaptureReferenceOperation capture:
                current.Set(frame.SlotOf(capture.Id), value);
                AssignCaptured(capture, value, valueSyntax, assignment, frame);
                break;
            case IFieldReferenceOperation field:
                AssignMember(MemberOf(field.Field), field.Instance, field.Instance is null ? Value.None : Evaluate(field.Instance, frame), Delivered(contracts.Of(field.Field), field.Field, field.Field.Type, value, valueSyntax, frame), valueSyntax, frame);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value, valueSyntax, assignment, frame);
                break;
            case IArrayElementReferenceOperation element:
                Overwrite(element.ArrayReference, frame);
                AssignElement(Evaluate(element.ArrayReference, frame), element.Indices.Length == 1 ? Evaluate(element.Indices[0], frame) : Value.Unknown, value, valueSyntax, frame);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, valueSyntax, assignment, frame);
                break;
            case ITupleOperation:
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, valueSyntax, assignment, frame);
                break;
        }
    }

    // The graph captures the target of `a ??= b` or `x.P = c ? d : e` before it evaluates the value: keep what was captured, to write through it.
    private void RememberTarget(IFlowCaptureOperation capture, Frame frame)
    {
        if (capture.Value is IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation)
        {
            Remember(targets, (frame.Graph, capture.Id), capture.Value);
        }
    }

    // The last is the newest.
    private static void Remember<TKey>(Dictionary<TKey, List<IOperation>> targets, TKey key, IOperation target)
        where TKey : notnull
    {
        if (!targets.TryGetValue(key, out var known))
        {
            targets[key] = known = [];
        }

        known.Remove(target);
        known.Add(target);
    }

    private void AssignCaptured(IFlowCaptureReferenceOperation capture, Value value, SyntaxNode valueSyntax, SyntaxNode assignment, Frame frame)
    {
        if (targets.TryGetValue((frame.Graph, capture.Id), out var captured))
        {
            AssignOneOf(captured, value, valueSyntax, assignment, frame);
        }
    }

    // A variable that moves along a chain of references refers to itself.
    private Value ReadOneOf(List<IOperation> places, ILocalSymbol alias, Frame frame)
    {
        if (!Enter(alias))
        {
            return Value.Unknown;
        }

        var value = places.ToArray().Aggregate(Value.None, (value, place) => value.Join(Evaluate(place, frame)));
        resolving.Remove(alias);
        return value;
    }

    // One place for certain: the old value is gone. One of several: it may still be there.
    private void AssignOneOf(List<IOperation> places, Value value, SyntaxNode valueSyntax, SyntaxNode assignment, Frame frame)
    {
        foreach (var place in places.ToArray())
        {
            Assign(place, places.Count == 1 ? value : value.Join(Evaluate(place, frame)), valueSyntax, assignment, frame);
        }
    }

    // Where a member returns a reference, the value goes to one of the places that it names behind `ref`: to a variable that it was given, a field, or an element of what either holds.
    private void AssignReturned(ISymbol member, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, Value value, SyntaxNode valueSyntax, SyntaxNode assignment, Frame frame)
    {
        var receiver = instance is null ? Value.None : Evaluate(instance, frame);
        AssignSomeElement(receiver, value, valueSyntax, frame);
        foreach (var argument in arguments)
        {
            var given = Evaluate(argument.Value, frame);
            AssignSomeElement(given, value, valueSyntax, frame);
            if (argument.Parameter?.RefKind is RefKind.Ref)
            {
                Assign(argument.Value, value.Join(given), valueSyntax, assignment, frame);
            }
        }

        var named = new HashSet<string>(
            source.PartsOf(member)
                .SelectMany(part => part.GetSyntax(cancellation).DescendantNodes().OfType<RefExpressionSyntax>())
                .SelectMany(static reference => reference.DescendantNodes().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText)),
            StringComparer.Ordinal);
        foreach (var field in named.Count == 0 ? [] : member.ContainingType.GetMembers().Where(other => named.Contains(other.Name) && other is IFieldSymbol or IPropertySymbol))
        {
            foreach (var slot in field.IsStatic ? [new Slot(field, Static)] : receiver.Atoms.Select(owner => new Slot(owner, field.Name)))
            {
                var before = current.Get(slot) ?? (slot.Owner is Instance owner && current.Has(owner) ? MissingMember(owner, field, frame) : ConstructedValue(field));
                AssignSomeElement(before, value, valueSyntax, frame);
                current.Set(slot, before.Join(value));
            }
        }
    }

    private void AssignSomeElement(Value collection, Value value, SyntaxNode valueSyntax, Frame frame)
    {
        if (HasItems(collection))
        {
            AssignElement(collection, Value.Unknown, value, valueSyntax, frame);
        }
    }

    private readonly Dictionary<(Microsoft.CodeAnalysis.FlowAnalysis.ControlFlowGraph, Microsoft.CodeAnalysis.FlowAnalysis.CaptureId), List<IOperation>> targets = [];

    // What local variables declared with `ref` stand for.
    private readonly Dictionary<(Microsoft.CodeAnalysis.FlowAnalysis.ControlFlowGraph, ILocalSymbol), List<IOperation>> references = [];
}
