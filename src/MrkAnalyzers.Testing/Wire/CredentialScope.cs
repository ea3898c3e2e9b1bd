using MrkAnalyzers.Testing.Model;

namespace MrkAnalyzers.Testing.Wire;

/// <summary>
/// Reads who calls and which Region from the credential scope of a Signature Version 4 (AWS General Reference, "Signature Version 4").
/// The signature itself is not checked: there are no secrets to check it with.
/// </summary>
internal static class CredentialScope
{
    private const string Algorithm = "AWS4-HMAC-SHA256 ";
    private const string Credential = "Credential=";
    private const int LongestRegion = 32;

    /// <param name="authorization">The Authorization header.</param>
    /// <param name="defaultAccount">The account of an access key ID that is not an account ID itself.</param>
    public static Caller Read(string? authorization, string defaultAccount)
    {
        if (string.IsNullOrEmpty(authorization))
        {
            throw new KmsError("MissingAuthenticationTokenException", "Missing Authentication Token");
        }

        if (!authorization.StartsWith(Algorithm, StringComparison.Ordinal))
        {
            throw Incomplete("LocalKms understands AWS4-HMAC-SHA256 only.");
        }

        var credential = authorization[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries)
            .FirstOrDefault(static part => part.StartsWith(Credential, StringComparison.Ordinal));
        // ACCESS-KEY-ID/DATE/REGION/SERVICE/aws4_request
        if (credential?[Credential.Length..].Split('/') is not { Length: 5 } scope || scope[4] != "aws4_request")
        {
            throw Incomplete("Authorization header requires 'Credential' parameter with a scope of four parts.");
        }

        if (scope[3] != "kms")
        {
            throw new KmsError("InvalidSignatureException", "Credential should be scoped to correct service: 'kms'.");
        }

        if (scope[2] is not { Length: > 0 and <= LongestRegion } region || !region.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new KmsError("InvalidSignatureException", "Credential should be scoped to a valid region.");
        }

        return new Caller(IsAccountId(scope[0]) ? scope[0] : defaultAccount, region);
    }

    public static bool IsAccountId(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);

    private static KmsError Incomplete(string message) => new("IncompleteSignatureException", message);
}
