
namespace MrkAnalyzers.Facts;

// The walk over a control flow graph: a forward pass to a fixed point, then, where loops or exceptions made states grow, one pass to record what was seen.
internal sealed partial class ValueReader
{
    private const int MostVisitsOfBlock = 24;
    // By depth of the call: what is kept apart in a call is read again for each way to it.
    private static readonly ImmutableArray<int> MostStatesOfBlock = ImmutableArray.Create(6, 3, 2);

    private sealed class Walk(ControlFlowGraph graph, int depth)
    {
        public readonly int MostStates = depth < MostStatesOfBlock.Length ? MostStatesOfBlock[depth] : 1;
        public readonly List<(State State, Leaving? Leaving)>?[] Entry = new List<(State, Leaving?)>?[graph.Blocks.Length];
        public readonly bool[] Pending = new bool[graph.Blocks.Length];
        public readonly int[] Visits = new int[graph.Blocks.Length];
        public Value Returned = Value.None;
    }

    /// <summary>Why a <c>finally</c> is running: states that go on to different places afterwards are kept apart in it.</summary>
    /// <param name="Branch">The branch that leaves the <c>try</c>; null for an exception, after which nothing goes on.</param>
    /// <param name="Region">Which of the branch's <c>finally</c> it is.</param>
    /// <param name="Outer">The same of a <c>finally</c> around it.</param>
    private sealed record Leaving(ControlFlowBranch? Branch, int Region, Leaving? Outer);

    /// <summary>Reads a body in a state; the state becomes what it is when the body ends. The result is what the body returns.</summary>
    private Value Read(Frame frame, ref State state)
    {
        var graph = frame.Graph;
        var walk = new Walk(graph, frame.Depth);
        walk.Entry[0] = new(1) { (state.Copy(), null) };
        walk.Pending[0] = true;

        var wantsRecording = recording;
        var onePass = IsForward(graph);
        recording = wantsRecording && onePass;
        for (var ordinal = Next(walk); ordinal >= 0 && !IsGivenUp; ordinal = Next(walk))
        {
            walk.Pending[ordinal] = false;
            if (++walk.Visits[ordinal] <= MostVisitsOfBlock)
            {
                Read(graph.Blocks[ordinal], walk, frame);
            }
        }

        if (wantsRecording && !onePass)
        {
            recording = true;
            var last = new Walk(graph, frame.Depth);
            for (var ordinal = 0; ordinal < graph.Blocks.Length && !IsGivenUp; ordinal++)
            {
                last.Entry[ordinal] = walk.Entry[ordinal];
                Read(graph.Blocks[ordinal], last, frame, propagate: false);
            }
        }

        recording = wantsRecording;
        if (walk.Entry[graph.Blocks.Length - 1] is { } exits)
        {
            state = exits[0].State;
            for (var index = 1; index < exits.Count; index++)
            {
                state.JoinWith(exits[index].State);
            }
        }

        return walk.Returned;
    }

    private static int Next(Walk walk) => Array.IndexOf(walk.Pending, true);

    // Without backward branches and handlers every block is complete when its turn comes.
    private static bool IsForward(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            if (block.EnclosingRegion.Kind is not (ControlFlowRegionKind.Root or ControlFlowRegionKind.LocalLifetime)
                || block.FallThroughSuccessor?.Destination?.Ordinal <= block.Ordinal
                || block.ConditionalSuccessor?.Destination?.Ordinal <= block.Ordinal)
            {
                return false;
            }
        }

        return true;
    }

    private void Read(BasicBlock block, Walk walk, Frame frame, bool propagate = true)
    {
        if (!block.IsReachable || walk.Entry[block.Ordinal] is not { } entries)
        {
            return;
        }

        foreach (var (state, leaving) in entries.ToArray())
        {
            Read(block, state, leaving, walk, frame, propagate);
        }
    }

    private void Read(BasicBlock block, State entry, Leaving? leaving, Walk walk, Frame frame, bool propagate)
    {
        current = entry.Copy();
        if (propagate)
        {
            Throw(block, walk, current, leaving);
        }

        foreach (var operation in block.Operations)
        {
            cancellation.ThrowIfCancellationRequested();
            Evaluate(operation, frame);
        }

        var branched = block.BranchValue is { } branchValue ? Evaluate(branchValue, frame) : Value.None;
        if (propagate)
        {
            Throw(block, walk, current, leaving);
        }

        if (block.ConditionKind != ControlFlowConditionKind.None && block.ConditionalSuccessor is { } conditional)
        {
            var taken = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            var decided = branched.SingleConstant as bool?;
            var before = current;
            if (propagate && decided != !taken)
            {
                var state = before.Copy();
                Assume(block.BranchValue, taken, state, frame);
                Propagate(conditional, state, leaving, walk, Value.None);
            }

            if (propagate && decided != taken && block.FallThroughSuccessor is { } otherwise)
            {
                Assume(block.BranchValue, !taken, before, frame);
                Propagate(otherwise, before, leaving, walk, Value.None);
            }
        }
        else if (block.FallThroughSuccessor is { } next)
        {
            if (next.Semantics == ControlFlowBranchSemantics.Return && block.BranchValue is { } returned)
            {
                Return(branched, returned, frame);
            }

            if (propagate)
            {
                Propagate(next, current, leaving, walk, branched);
            }
        }
    }

    private void Propagate(ControlFlowBranch branch, State state, Leaving? leaving, Walk walk, Value returned)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Return:
                walk.Returned = walk.Returned.Join(returned);
                Leave(branch, 0, state, leaving, walk);
                break;
            case ControlFlowBranchSemantics.Regular:
                Leave(branch, 0, state, leaving, walk);
                break;

            // A filter that says no has the same semantics and ends here.
            case ControlFlowBranchSemantics.StructuredExceptionHandling when leaving?.Branch is { } left && IsEndOfFinally(branch.Source.EnclosingRegion):
                Leave(left, leaving.Region + 1, state, leaving.Outer, walk);
                break;
        }
    }

    private void Leave(ControlFlowBranch branch, int region, State state, Leaving? leaving, Walk walk)
    {
        if (region < branch.FinallyRegions.Length)
        {
            Enter(branch.FinallyRegions[region].FirstBlockOrdinal, state, new Leaving(branch, region, leaving), walk);
        }
        else if (branch.Destination is { } destination)
        {
            Enter(destination.Ordinal, state, leaving, walk);
        }
    }

    private static bool IsEndOfFinally(ControlFlowRegion? region)
    {
        while (region is { Kind: not (ControlFlowRegionKind.Finally or ControlFlowRegionKind.Filter) })
        {
            region = region.EnclosingRegion;
        }

        return region?.Kind == ControlFlowRegionKind.Finally;
    }

    // An exception can leave a block at its start as well as at its end, for every handler around it.
    private void Throw(BasicBlock block, Walk walk, State state, Leaving? leaving)
    {
        // The root region of a lambda stands in a region of the body around it: stop before that.
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                leaving = leaving?.Outer;
            }

            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole)
            {
                continue;
            }

            foreach (var handler in whole.NestedRegions)
            {
                if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                {
                    Enter(handler.FirstBlockOrdinal, state, leaving, walk);
                }
                else if (handler.Kind == ControlFlowRegionKind.Finally)
                {
                    Enter(handler.FirstBlockOrdinal, state, new Leaving(null, 0, leaving), walk);
                }
            }
        }
    }

    private void Enter(int ordinal, State state, Leaving? leaving, Walk walk)
    {
        entered++;
        var entries = walk.Entry[ordinal] ??= new(1);
        State? first = null;
        var alike = 0;
        foreach (var (known, reason) in entries)
        {
            if (!Equals(reason, leaving))
            {
                continue;
            }

            if (state.HasSameAnswers(known))
            {
                walk.Pending[ordinal] |= known.JoinWith(state);
                return;
            }

            first ??= known;
            alike++;
        }

        walk.Pending[ordinal] = true;
        if (first is null || (alike < walk.MostStates && walk.Visits[ordinal] < MostVisitsOfBlock / 2))
        {
            entries.Add((state.Copy(), leaving));
            return;
        }

        // Too many to keep apart.
        foreach (var (other, reason) in entries)
        {
            if (other != first && Equals(reason, leaving))
            {
                first.JoinWith(other);
            }
        }

        first.JoinWith(state);
        entries.RemoveAll(entry => entry.State != first && Equals(entry.Leaving, leaving));
    }

    /// <summary>What a condition's outcome tells about the variables in it.</summary>
    private void Assume(IOperation? condition, bool outcome, State state, Frame frame)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Assume(not.Operand, !outcome, state, frame);
                break;
            case IConversionOperation conversion:
                Assume(conversion.Operand, outcome, state, frame);
                break;
            case IIsNullOperation isNull:
                AssumeEqual(isNull.Operand, null, outcome, state, frame);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                var equal = outcome == (comparison.OperatorKind == BinaryOperatorKind.Equals);
                if (ConstantIn(comparison.RightOperand, state, frame, out var right))
                {
                    AssumeEqual(comparison.LeftOperand, right, equal, state, frame);
                }
                else if (ConstantIn(comparison.LeftOperand, state, frame, out var left))
                {
                    AssumeEqual(comparison.RightOperand, left, equal, state, frame);
                }

                break;
            case IIsPatternOperation pattern:
                AssumePattern(pattern.Value, pattern.Pattern, outcome, state, frame);
                break;
            case IInvocationOperation test when TextTest.SubjectOf(test) is { } subject:
                AssumeTest(test, subject, outcome, state, frame);
                break;
            default:
                if (condition?.Type?.SpecialType == SpecialType.System_Boolean)
                {
                    AssumeEqual(condition, true, outcome, state, frame);
                }

                break;
        }
    }

    // Of what a text may be, that is left which the test answers so.
    private void AssumeTest(IInvocationOperation test, IOperation subject, bool outcome, State state, Frame frame)
    {
        if (VariableOf(subject, frame) is not { } slot || state.Get(slot) is not { Atoms.IsEmpty: false } value)
        {
            return;
        }

        var sought = test.Arguments.FirstOrDefault(argument => argument.Value != subject)?.Value.ConstantValue is { HasValue: true, Value: { } constant } ? Value.Of(new Constant(constant)) : Value.Unknown;
        var left = value.Where(atom => TextTest.Answer(test, atom, sought) is not { } answer || answer == outcome);
        if (left.Atoms.Length < value.Atoms.Length)
        {
            state.Set(slot, left);
            if (CopiedFrom(subject, value, state, frame) is { } original && VariableOf(original, frame) is { } variable)
            {
                state.Set(variable, left);
            }
        }
    }

    // A constant of the language, or a field of the SDK's that stands for one.
    private bool ConstantIn(IOperation operand, State state, Frame frame, out object? constant)
    {
        while (operand is IConversionOperation conversion)
        {
            operand = conversion.Operand;
        }

        constant = operand switch
        {
            { ConstantValue: { HasValue: true } known } => known.Value,
            IFieldReferenceOperation { Field: { IsStatic: true } field } => sdk.ConstantOf(field),
            _ when VariableOf(operand, frame) is { } slot => state.Get(slot)?.SingleConstant,
            IFieldReferenceOperation or IPropertyReferenceOperation => ReadAgain(operand, state, frame).SingleConstant,
            _ => null,
        };
        return constant is not null || operand.ConstantValue.HasValue;
    }

    // A comparison that was given a name, by the author or by the graph, is asked where the name is.
    private void RememberCondition(IOperation variable, IOperation value, Frame frame)
    {
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } or IIsPatternOperation or IIsNullOperation || (value is IInvocationOperation test && TextTest.SubjectOf(test) is not null))
        {
            conditions[(frame.Graph, VariableIn(variable))] = value;
        }
        else
        {
            conditions.Remove((frame.Graph, VariableIn(variable)));
        }
    }

    private static object VariableIn(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IFlowCaptureOperation capture => capture.Id,
        IFlowCaptureReferenceOperation capture => capture.Id,
        _ => operation,
    };

    private readonly Dictionary<(ControlFlowGraph, object), IOperation> conditions = [];

    // A field or property that stands for a constant. It was read before, and nothing is found twice.
    private Value ReadAgain(IOperation operand, State state, Frame frame)
    {
        var outer = (current, recording);
        (current, recording) = (state.Copy(), false);
        var value = Evaluate(operand, frame);
        (current, recording) = outer;
        return value;
    }

    private void AssumePattern(IOperation value, IPatternOperation pattern, bool outcome, State state, Frame frame)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                AssumePattern(value, negated.Pattern, !outcome, state, frame);
                break;
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true } constant }:
                AssumeEqual(value, constant.Value, outcome, state, frame);
                break;
            case IDeclarationPatternOperation or ITypePatternOperation or IRecursivePatternOperation when outcome:
                AssumeEqual(value, null, equal: false, state, frame);
                break;
        }
    }

    private void AssumeEqual(IOperation operand, object? constant, bool equal, State state, Frame frame)
    {
        while (operand is IConversionOperation conversion)
        {
            operand = conversion.Operand;
        }

        if (VariableOf(operand, frame) is not { } slot)
        {
            return;
        }

        if (CopiedFrom(operand, state.Get(slot), state, frame) is { } original)
        {
            AssumeEqual(original, constant, equal, state, frame);
        }

        if (constant is bool truth && !equal)
        {
            (constant, equal) = (!truth, true);
        }

        if (constant is bool outcome && conditions.TryGetValue((frame.Graph, VariableIn(operand)), out var named))
        {
            Assume(named, outcome, state, frame);
        }

        var value = state.Get(slot) ?? Value.Unknown;
        if (constant is null)
        {
            state.Answer(slot, equal ? Value.Null : value.Where(static atom => atom is not Nothing), equal);
        }
        else if (equal)
        {
            // Keep the very atom, with its trail, where it is known.
            var same = value.Where(atom => atom is Constant { Content: var content } && content.Equals(constant));
            state.Answer(slot, same.Atoms.IsEmpty ? Value.Of(new Constant(constant)) : same.Closed(), constant);
        }
        else
        {
            state.Set(slot, value.Where(atom => atom is not Constant { Content: var content } || !content.Equals(constant)));
        }
    }

    // What a temporary was just copied from is the same, and is asked for again.
    private IOperation? CopiedFrom(IOperation temporary, Value? value, State state, Frame frame) =>
        temporary is IFlowCaptureReferenceOperation capture && targets.TryGetValue((frame.Graph, capture.Id), out var captured) && captured[captured.Count - 1] is var original and (ILocalReferenceOperation or IParameterReferenceOperation)
        && VariableOf(original, frame) is { } variable && (state.Get(variable) is not { } now || now.Equals(value))
            ? original
            : null;

    private static Slot? VariableOf(IOperation operation, Frame frame) => operation switch
    {
        ILocalReferenceOperation local => frame.SlotOf(local.Local),
        IParameterReferenceOperation parameter => frame.SlotOf(parameter.Parameter),
        IFlowCaptureReferenceOperation capture => frame.SlotOf(capture.Id),
        _ => null,
    };
}
