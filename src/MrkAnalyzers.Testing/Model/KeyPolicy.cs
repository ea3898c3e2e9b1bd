using System.IO.Enumeration;
using System.Text;
using System.Text.Json;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Model;

/// <summary>
/// Key policies. They are stored as given and read for two questions only: may another account use the key, and does the policy lock its owner out.
/// Within the key's own account nothing is denied: that is IAM's business, which LocalKms does not have.
/// </summary>
internal static class KeyPolicy
{
    public const string Name = "default";

    /// <summary>The quota "Key policy document size", in bytes.</summary>
    private const int MaxBytes = 32_768;

    /// <summary>The policy of a key that is created without one (KMS Developer Guide, "Default key policy").</summary>
    public static string Default(string partition, string account) =>
        $$"""
        {
          "Version" : "2012-10-17",
          "Id" : "key-default-1",
          "Statement" : [ {
            "Sid" : "Enable IAM User Permissions",
            "Effect" : "Allow",
            "Principal" : {
              "AWS" : "{{Arn.OfRoot(partition, account)}}"
            },
            "Action" : "kms:*",
            "Resource" : "*"
          } ]
        }
        """;

    /// <summary>Refuses a policy that KMS would refuse: too long, no JSON object with statements, or one that shuts its own account out.</summary>
    public static void Check(string policy, string account, bool bypassLockoutCheck)
    {
        if (Encoding.UTF8.GetByteCount(policy) > MaxBytes)
        {
            throw KmsError.LimitExceeded($"The key policy is longer than {MaxBytes} bytes.");
        }

        if (policy.Any(static c => c is not ('\t' or '\n' or '\r' or (>= ' ' and <= 'ÿ'))) || !IsPolicy(policy))
        {
            throw new KmsError("MalformedPolicyDocumentException", "The key policy is not a JSON object with at least one statement.");
        }

        if (!bypassLockoutCheck && !Allows(policy, account, "PutKeyPolicy"))
        {
            throw new KmsError("MalformedPolicyDocumentException", "The new key policy will not allow you to update the key policy in the future.");
        }
    }

    /// <summary>Whether a statement allows the account the operation and none denies it. Conditions and resources are not read.</summary>
    public static bool Allows(string policy, string account, string operation)
    {
        using var document = JsonDocument.Parse(policy);
        var allowed = false;
        foreach (var statement in Items(document.RootElement.GetProperty("Statement")))
        {
            if (statement.ValueKind != JsonValueKind.Object || !NamesAccount(statement, account) || !NamesAction(statement, operation))
            {
                continue;
            }

            switch (Text(statement, "Effect"))
            {
                case "Deny":
                    return false;
                case "Allow":
                    allowed = true;
                    break;
            }
        }

        return allowed;
    }

    private static bool IsPolicy(string policy)
    {
        using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(policy));
        return document is { RootElement.ValueKind: JsonValueKind.Object }
            && document.RootElement.TryGetProperty("Statement", out var statements)
            && statements.ValueKind is JsonValueKind.Array or JsonValueKind.Object
            && Items(statements).Any();
    }

    private static bool NamesAccount(JsonElement statement, string account)
    {
        if (!statement.TryGetProperty("Principal", out var principal))
        {
            return false;
        }

        return principal.ValueKind switch
        {
            JsonValueKind.String => Text(principal) == "*",
            JsonValueKind.Object => principal.TryGetProperty("AWS", out var names)
                && Items(names).Select(Text).Any(name => name == "*" || Grant.PrincipalAccount(name) == account),
            _ => false,
        };
    }

    private static bool NamesAction(JsonElement statement, string operation) =>
        statement.TryGetProperty("Action", out var actions)
        && Items(actions).Select(Text).Any(action => action is not null && Matches(action, $"kms:{operation}"));

    // Actions are case-insensitive; a star stands for any characters.
    private static bool Matches(string pattern, string action) =>
        FileSystemName.MatchesSimpleExpression(pattern, action, ignoreCase: true);

    private static IEnumerable<JsonElement> Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];

    private static string? Text(JsonElement statement, string name) => statement.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
