using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

/// <summary>One judgement: from what a member does to what is wrong with it. A pure function, so rules may run at the same time.</summary>
internal abstract class Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract IEnumerable<Finding> Judge(KmsMethod method);
}
