
namespace MrkAnalyzers.Facts;

/// <summary>One body that is being read. A lambda or local function shares the variables of the body around it.</summary>
/// <param name="graph">The body.</param>
/// <param name="path">The calls from the member being read to this body; null in the member itself and in what it encloses.</param>
/// <param name="depth">How many calls deep, lambdas and local functions included.</param>
/// <param name="this">What <c>this</c> is.</param>
/// <param name="method">The method, if it is one.</param>
/// <param name="caller">The frame that called.</param>
/// <param name="calledAt">Where it called, if that is known.</param>
/// <param name="temporaries">Who owns the temporaries of the graph.</param>
internal sealed class Frame(ControlFlowGraph graph, CallPath? path, int depth, Value @this, IMethodSymbol? method, Frame? caller, SyntaxNode? calledAt, object temporaries)
{
    private static readonly object Root = new();

    public ControlFlowGraph Graph { get; } = graph;

    public CallPath? Path { get; } = path;

    public int Depth { get; } = depth;

    public Value This { get; } = @this;

    public IMethodSymbol? Method { get; } = method;

    public Frame? Caller { get; } = caller;

    /// <summary>Where that frame called. The path of a lambda does not tell, for it is that of the body in which the lambda stands.</summary>
    public SyntaxNode? CalledAt { get; } = calledAt ?? path?.Site;

    /// <summary>Who owns the temporaries of the graph in a <see cref="State"/>.</summary>
    public object Temporaries { get; } = temporaries;

    /// <summary>Who owns the variables of this body in a <see cref="State"/>.</summary>
    public object Owner => Path ?? Root;

    public Slot SlotOf(ISymbol variable) => new(Owner, variable);

    public Slot SlotOf(CaptureId capture) => new(Temporaries, capture);

    /// <summary>The method with the type arguments that it was called with; null where there are none to know.</summary>
    public IMethodSymbol? Constructed { get; init; }

    /// <summary>The body in which a lambda or local function stands.</summary>
    public Frame? Enclosing { get; init; }

    /// <summary>What calls of the same method from within it have shown so far; null where there were none.</summary>
    public Recursion? Recursion { get; set; }
}

/// <summary>What is known of a method that calls itself, while its body is read again and again until nothing is added.</summary>
internal sealed class Recursion
{
    private bool isStable = true;

    /// <summary>What the method returns, as far as it has been read.</summary>
    public Value Returned { get; private set; } = Value.None;

    /// <summary>What it was given by itself, by parameter.</summary>
    public List<Value> Arguments { get; } = [];

    /// <summary>The method calls itself with these arguments.</summary>
    public void Enter(Value[] arguments)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (index == Arguments.Count)
            {
                Arguments.Add(Value.None);
            }

            var joined = Arguments[index].Join(arguments[index]);
            isStable &= joined.Equals(Arguments[index]);
            Arguments[index] = joined;
        }
    }

    /// <summary>One reading of the body is done. Whether another one may add something.</summary>
    public bool Learn(Value returned, bool isLast)
    {
        var joined = Returned.Join(returned);
        var again = !isStable || !joined.Equals(Returned);
        isStable = true;
        Returned = joined;
        if (again && isLast)
        {
            Returned = Value.Unknown;
            for (var index = 0; index < Arguments.Count; index++)
            {
                Arguments[index] = Value.Unknown;
            }
        }

        return again;
    }
}

/// <summary>Something that can be called later.</summary>
/// <param name="Method">The method; for a lambda, its symbol.</param>
/// <param name="Lambda">The lambda; null for a method.</param>
/// <param name="Frame">The body in which the lambda or local function stands.</param>
/// <param name="Receiver">What <c>this</c> is when it is called.</param>
internal sealed record Closure(IMethodSymbol Method, IFlowAnonymousFunctionOperation? Lambda, Frame Frame, Value Receiver);
