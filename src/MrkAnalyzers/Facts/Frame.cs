
namespace MrkAnalyzers.Facts;

/// <summary>One body that is being read. A lambda or local function shares the variables of the body around it.</summary>
/// <param name="Graph">The body.</param>
/// <param name="Path">The calls from the member being read to this body; null in the member itself and in what it encloses.</param>
/// <param name="Depth">How many calls deep, lambdas and local functions included.</param>
/// <param name="This">What <c>this</c> is.</param>
/// <param name="Method">The method, if it is one.</param>
/// <param name="Caller">The frame that called.</param>
internal sealed record Frame(ControlFlowGraph Graph, CallPath? Path, int Depth, Value This, IMethodSymbol? Method, Frame? Caller)
{
    private static readonly object Root = new();

    /// <summary>Who owns the variables of this body in a <see cref="State"/>.</summary>
    public object Owner => Path ?? Root;

    public Slot SlotOf(ISymbol variable) => new(Owner, variable);

    public Slot SlotOf(CaptureId capture) => new((Owner, Graph), capture);
}

/// <summary>Something that can be called later.</summary>
/// <param name="Method">The method; for a lambda, its symbol.</param>
/// <param name="Lambda">The lambda; null for a method.</param>
/// <param name="Frame">The body in which the lambda or local function stands.</param>
/// <param name="Receiver">What <c>this</c> is when it is called.</param>
internal sealed record Closure(IMethodSymbol Method, IFlowAnonymousFunctionOperation? Lambda, Frame Frame, Value Receiver);
