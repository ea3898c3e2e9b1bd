namespace MrkAnalyzers.Rules;

/// <summary>What a rule is about, for tools that sort results: they read it in the error log, where the names are those that code scanning services know. A rule has one of the first four.</summary>
internal static class Tags
{
    /// <summary>Fails or loses data wherever it runs. The preset Minimum keeps these rules alone.</summary>
    public const string Correctness = "correctness";

    /// <summary>Fails or loses data in another Region, or now and then.</summary>
    public const string Reliability = "reliability";

    /// <summary>Takes away an assurance that the ciphertext is the one that was meant.</summary>
    public const string Security = "security";

    /// <summary>Works, and binds what comes later.</summary>
    public const string Maintainability = "maintainability";

    // Where the Common Weakness Enumeration describes the fault itself. A key's identity is no secret, so CWE-321 and CWE-798 are not among them.

    /// <summary>CWE-345: insufficient verification of data authenticity.</summary>
    public const string UnverifiedData = "external/cwe/cwe-345";

    /// <summary>CWE-704: incorrect type conversion.</summary>
    public const string IncorrectConversion = "external/cwe/cwe-704";

    /// <summary>CWE-838: an encoding other than the one that the receiver expects.</summary>
    public const string UnexpectedEncoding = "external/cwe/cwe-838";

    /// <summary>CWE-1051: initialisation with a hard-coded identifier of a network resource.</summary>
    public const string HardcodedResource = "external/cwe/cwe-1051";
}
