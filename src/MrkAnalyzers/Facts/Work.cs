namespace MrkAnalyzers.Facts;

/// <summary>How much an analyzer has done since it was made, in counts that do not depend on the machine: tests hold them against what a program should take. Thread-safe.</summary>
internal sealed class Work
{
    private long files;
    private long bodies;
    private long members;
    private long steps;

    /// <summary>The files whose text was scanned.</summary>
    public long Files => Interlocked.Read(ref files);

    /// <summary>The bodies and initialisers that were bound.</summary>
    public long Bodies => Interlocked.Read(ref bodies);

    /// <summary>The members that were read, each with all that it calls.</summary>
    public long Members => Interlocked.Read(ref members);

    /// <summary>The expressions that were evaluated.</summary>
    public long Steps => Interlocked.Read(ref steps);

    public void Scanned() => Interlocked.Increment(ref files);

    public void Bound() => Interlocked.Increment(ref bodies);

    public void Read(int evaluated)
    {
        Interlocked.Increment(ref members);
        Interlocked.Add(ref steps, evaluated);
    }
}
