using System.Text.RegularExpressions;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>CreateAlias, UpdateAlias, DeleteAlias, ListAliases. An alias lives in one Region and names a key of that Region.</summary>
internal static partial class Aliases
{
    private const int LongestName = 256;
    private const string Prefix = "alias/";
    private const string ReservedPrefix = "alias/aws/";

    /// <summary>The quota "Aliases per KMS key".</summary>
    private const int MostPerKey = 50;

    public static void Create(Call call)
    {
        var name = NameOf(call);
        if (name.StartsWith(ReservedPrefix, StringComparison.Ordinal))
        {
            throw new KmsError("InvalidAliasNameException", $"Alias names that begin with {ReservedPrefix} are reserved for AWS managed keys.");
        }

        var key = call.ManagedKey(KeyStates.Staying, "TargetKeyId");
        var aliases = call.World.Of(call.Caller).Aliases;
        if (aliases.ContainsKey(name))
        {
            throw KmsError.AlreadyExists($"An alias with the name {call.Caller.AliasArn(name)} already exists");
        }

        CheckQuota(aliases, key);
        aliases.Add(name, new Alias(name, key.Family.Id, call.Now, call.Now));
    }

    public static void Update(Call call)
    {
        var name = NameOf(call);
        var aliases = call.World.Of(call.Caller).Aliases;
        var alias = aliases.GetValueOrDefault(name) ?? throw KmsError.AliasNotFound(call.Caller.AliasArn(name));
        var key = call.ManagedKey(KeyStates.Staying, "TargetKeyId");
        var current = call.World.Of(call.Caller).Keys[alias.TargetKeyId];
        if (current.Family.Usage != key.Family.Usage || TypeOf(current) != TypeOf(key))
        {
            throw KmsError.Validation($"Alias {name} must keep its key type and key usage.");
        }

        if (alias.TargetKeyId != key.Family.Id)
        {
            CheckQuota(aliases, key);
        }

        aliases[name] = alias with { TargetKeyId = key.Family.Id, LastUpdatedDate = call.Now };
    }

    public static void Delete(Call call)
    {
        var name = NameOf(call);
        if (!call.World.Of(call.Caller).Aliases.Remove(name))
        {
            throw KmsError.AliasNotFound(call.Caller.AliasArn(name));
        }
    }

    public static void List(Call call)
    {
        var key = call.Input.Has("KeyId") ? call.ManagedKey() : null;
        Paging.Write(
            call,
            "Aliases",
            call.World.Of(call.Caller).Aliases.Values.Where(alias => key is null || alias.TargetKeyId == key.Family.Id),
            static alias => alias.Name,
            alias =>
            {
                call.Output.WriteStartObject();
                call.Output.WriteString("AliasName", alias.Name);
                call.Output.WriteString("AliasArn", call.Caller.AliasArn(alias.Name));
                call.Output.WriteString("TargetKeyId", alias.TargetKeyId);
                call.WriteTime("CreationDate", alias.CreationDate);
                call.WriteTime("LastUpdatedDate", alias.LastUpdatedDate);
                call.Output.WriteEndObject();
            },
            defaultLimit: 50,
            maxLimit: 100);
    }

    private static string NameOf(Call call)
    {
        var name = call.Input.Text("AliasName", LongestName);
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            throw KmsError.Validation(
                "Alias must start with the prefix \"alias/\". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html");
        }

        return Form().IsMatch(name)
            ? name
            : throw KmsError.Constraint(name, "aliasName", "Member must satisfy regular expression pattern: ^alias/[a-zA-Z0-9/_-]+$");
    }

    private static void CheckQuota(SortedDictionary<string, Alias> aliases, LocalKey key)
    {
        if (aliases.Values.Count(alias => alias.TargetKeyId == key.Family.Id) >= MostPerKey)
        {
            throw KmsError.LimitExceeded($"{key.Arn} has {MostPerKey} aliases already.");
        }
    }

    private static string TypeOf(LocalKey key) =>
        key.Family.Spec.IsAsymmetric ? "asymmetric" : key.Family.Spec.Kind == KeyKind.Hmac ? "HMAC" : "symmetric";

    [GeneratedRegex(@"^alias/[a-zA-Z0-9/_-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
