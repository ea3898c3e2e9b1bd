using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

/// <summary>One judgement: from what a member does to what is wrong with it. A pure function, so rules may run at the same time.</summary>
internal abstract class Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public virtual IEnumerable<Finding> Judge(KmsMethod method) => [];

    /// <summary>The same of what was said to the analyzer and makes no sense.</summary>
    public virtual IEnumerable<Finding> Judge(Misstatement misstatement) => [];
}
