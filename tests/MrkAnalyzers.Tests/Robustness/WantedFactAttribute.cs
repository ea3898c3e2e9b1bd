namespace MrkAnalyzers.Tests.Robustness;

/// <summary>A test that is skipped, and says so, unless a variable of the environment asks for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WantedFactAttribute : FactAttribute
{
    public WantedFactAttribute(string variable) => Skip = WantedTheoryAttribute.ReasonToSkip(variable);
}

/// <inheritdoc cref="WantedFactAttribute" />
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WantedTheoryAttribute : TheoryAttribute
{
    public WantedTheoryAttribute(string variable) => Skip = ReasonToSkip(variable);

    internal static string? ReasonToSkip(string variable) => Environment.GetEnvironmentVariable(variable) is null ? $"Runs where {variable} is set: see CONTRIBUTING.md." : null;
}
