namespace MrkAnalyzers.Facts;

/// <summary>What the framework's questions about text answer for text that the source shows: how correct code tells an alias from an ID.</summary>
internal static class TextTest
{
    /// <summary>The text asked about, as an operation; null where a call is no such question.</summary>
    public static IOperation? SubjectOf(IInvocationOperation invocation) => invocation.TargetMethod switch
    {
        { Name: "StartsWith" or "EndsWith" or "Contains" or "Equals", IsStatic: false } method when BclTypes.IsString(method.ContainingType) => invocation.Instance,
        { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", IsStatic: true } method when BclTypes.IsString(method.ContainingType) => ValueReader.ArgumentOf(invocation, 0)?.Value,
        { Name: "Equals", IsStatic: true, Parameters.Length: >= 2 } method when BclTypes.IsString(method.ContainingType) => ValueReader.ArgumentOf(invocation, 0)?.Value,
        _ => null,
    };

    /// <summary>The answer for one thing that the subject may be; null where it cannot be told.</summary>
    /// <param name="invocation">A call with a subject.</param>
    /// <param name="subject">The text.</param>
    /// <param name="sought">What it is asked for; unknown where nothing is sought.</param>
    public static bool? Answer(IInvocationOperation invocation, Atom subject, Value sought)
    {
        if (invocation.TargetMethod.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace")
        {
            return subject switch
            {
                Nothing => true,
                Constant { Content: string known } => invocation.TargetMethod.Name == "IsNullOrEmpty" ? known.Length == 0 : string.IsNullOrWhiteSpace(known),
                Template template when template.Pattern.Trim(Template.Hole).Length > 0 => false,
                _ => null,
            };
        }

        if (sought.SingleConstant?.ToString() is not { Length: > 0 } part)
        {
            return null;
        }

        var comparison = ComparisonOf(invocation);
        return (invocation.TargetMethod.Name, subject) switch
        {
            ("StartsWith", Constant { Content: string text }) => text.StartsWith(part, comparison),
            ("EndsWith", Constant { Content: string text }) => text.EndsWith(part, comparison),
            ("Contains", Constant { Content: string text }) => text.IndexOf(part, comparison) >= 0,
            ("Equals", Constant { Content: string text }) => text.Equals(part, comparison),
            ("StartsWith", Template template) when template.Pattern.IndexOf(Template.Hole) >= part.Length => template.Pattern.StartsWith(part, comparison),
            ("StartsWith", Template template) when !part.StartsWith(template.Pattern.Substring(0, template.Pattern.IndexOf(Template.Hole)), comparison) => false,
            ("EndsWith", Template template) when template.Pattern.Length - 1 - template.Pattern.LastIndexOf(Template.Hole) >= part.Length => template.Pattern.EndsWith(part, comparison),
            ("Contains", Template template) when template.Pattern.IndexOf(part, comparison) >= 0 => true,
            _ => null,
        };
    }

    private static StringComparison ComparisonOf(IInvocationOperation invocation) =>
        invocation.Arguments.Any(static argument => argument.Value.ConstantValue is { HasValue: true, Value: int or bool } given && argument.Parameter?.Type.Name is "StringComparison" or "Boolean"
            && given.Value is true or (int)StringComparison.OrdinalIgnoreCase or (int)StringComparison.InvariantCultureIgnoreCase or (int)StringComparison.CurrentCultureIgnoreCase)
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
}
