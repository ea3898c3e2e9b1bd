namespace MrkAnalyzers.Tests.Scenarios;

/// <summary>What a rule's page says of run time, in its own words, and the scenario executes. The first goes into the table of rules.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ClaimsAttribute(params string[] claims) : Attribute
{
    public IReadOnlyList<string> Claims { get; } = claims;
}
