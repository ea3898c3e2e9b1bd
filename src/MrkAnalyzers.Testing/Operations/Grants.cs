using MrkAnalyzers.Shared;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>
/// CreateGrant, ListGrants, ListRetirableGrants, RetireGrant, RevokeGrant. A grant belongs to one key in one Region, and so does its token.
/// Here grants take effect at once; callers of the key's own account need none, and principals are told apart by account only.
/// </summary>
internal static class Grants
{
    private const int LongestPrincipal = 256;
    private const int LongestServicePrincipal = 128;
    private const int LongestName = 256;
    private const int LongestId = 128;
    private const int LongestToken = 8192;
    private const int MostContextPairs = 8;
    private const int LongestContext = 384;
    private const int ShortestArn = 20;

    /// <summary>The quota "Grants per KMS key".</summary>
    private const int MostPerKey = 50_000;

    private static readonly string[] Common = ["CreateGrant", "RetireGrant", "DescribeKey"];

    private static readonly string[] Symmetric =
    [
        .. Common, "Encrypt", "Decrypt", "ReEncryptFrom", "ReEncryptTo", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext",
        "GenerateDataKeyPair", "GenerateDataKeyPairWithoutPlaintext",
    ];

    private static readonly string[] AllOperations =
    [
        .. Symmetric, "Sign", "Verify", "GetPublicKey", "GenerateMac", "VerifyMac", "DeriveSharedSecret", "Encapsulate", "Decapsulate",
    ];

    public static void Create(Call call)
    {
        var input = call.Input;
        var grantee = input.OptionalText("GranteePrincipal", LongestPrincipal);
        var granteeService = input.OptionalText("GranteeServicePrincipal", LongestServicePrincipal);
        if (grantee is null == granteeService is null)
        {
            throw KmsError.Validation("Specify either GranteePrincipal or GranteeServicePrincipal.");
        }

        if (!input.Has("Operations"))
        {
            throw input.Missing("Operations");
        }

        var operations = input.Choices("Operations", AllOperations);
        if (operations.Count == 0)
        {
            throw KmsError.Constraint(null, "operations", "Member must have length greater than or equal to 1");
        }

        var constraints = input.Object("Constraints");
        var grant = new Grant
        {
            Id = call.World.NewGrantId(),
            IssuingAccount = Arn.OfRoot(call.Caller.Partition, call.Caller.Account),
            CreationDate = call.Now,
            Operations = operations,
            Name = input.OptionalText("Name", LongestName),
            GranteePrincipal = grantee,
            GranteeServicePrincipal = granteeService,
            RetiringPrincipal = input.OptionalText("RetiringPrincipal", LongestPrincipal),
            RetiringServicePrincipal = input.OptionalText("RetiringServicePrincipal", LongestServicePrincipal),
            SourceArn = constraints?.OptionalText("SourceArn", Call.LongestIdentifier, ShortestArn),
            ContextEquals = ContextOf(constraints, "EncryptionContextEquals"),
            ContextSubset = ContextOf(constraints, "EncryptionContextSubset"),
        };

        var key = call.VisibleKey(input.Text("KeyId", Call.LongestIdentifier), aliasAllowed: false);
        CheckFit(key, grant);
        KeyStates.Demand(key, KeyStates.Working, call.Now);
        if (key.Grants.Count >= MostPerKey)
        {
            throw KmsError.LimitExceeded($"{key.Arn} has {MostPerKey} grants already.");
        }

        call.EndDryRun();
        // A named grant may be asked for again: a retry must not make a second one.
        var existing = grant.Name is null ? null : key.Grants.Values.FirstOrDefault(other => IsSame(other, grant));
        if (existing is null)
        {
            call.World.AddGrant(key, grant);
        }

        var id = (existing ?? grant).Id;
        call.Output.WriteString("GrantId", id);
        call.Output.WriteString("GrantToken", call.World.NewGrantToken(key.Region, id));
    }

    public static void List(Call call)
    {
        var input = call.Input;
        var id = input.OptionalText("GrantId", LongestId);
        var grantee = input.OptionalText("GranteePrincipal", LongestPrincipal);
        var granteeService = input.OptionalText("GranteeServicePrincipal", LongestServicePrincipal);
        var key = call.VisibleKey(input.Text("KeyId", Call.LongestIdentifier), aliasAllowed: false, takesGrantTokens: false);
        if (id is not null && !key.Grants.ContainsKey(id))
        {
            throw InvalidId(id);
        }

        var grants = key.Grants.Values.Where(grant =>
            (id is null || grant.Id == id)
            && (grantee is null || grant.GranteePrincipal == grantee)
            && (granteeService is null || grant.GranteeServicePrincipal == granteeService));
        Paging.Write(call, "Grants", grants, static grant => grant.Id, grant => Write(call, key, grant), defaultLimit: 50, maxLimit: 100);
    }

    public static void ListRetirable(Call call)
    {
        var principal = call.Input.OptionalText("RetiringPrincipal", LongestPrincipal);
        var service = call.Input.OptionalText("RetiringServicePrincipal", LongestServicePrincipal);
        if (principal is null == service is null)
        {
            throw KmsError.Validation("Specify either RetiringPrincipal or RetiringServicePrincipal.");
        }

        var grants = call.World.Of(call.Caller).Keys.Values
            .SelectMany(static key => key.Grants.Values.Select(grant => (Key: key, Grant: grant)))
            .Where(entry => (principal is null || entry.Grant.RetiringPrincipal == principal) && (service is null || entry.Grant.RetiringServicePrincipal == service))
            .OrderBy(static entry => entry.Grant.Id, StringComparer.Ordinal);
        Paging.Write(
            call, "Grants", grants, static entry => entry.Grant.Id, entry => Write(call, entry.Key, entry.Grant), defaultLimit: 50, maxLimit: 100);
    }

    public static void Retire(Call call)
    {
        var token = call.Input.OptionalText("GrantToken", LongestToken);
        var id = call.Input.OptionalText("GrantId", LongestId);
        var keyArn = call.Input.OptionalText("KeyId", Call.LongestIdentifier);
        if ((token is null) == (id is null && keyArn is null) || (id is null) != (keyArn is null))
        {
            throw KmsError.Validation("Specify either GrantToken, or both GrantId and KeyId.");
        }

        var (key, grant) = token is not null
            ? call.World.GrantOf(call.Caller.Region, token) ?? throw new KmsError("InvalidGrantTokenException", "The grant token is not valid in this Region.")
            : GrantOf(call.World.Find(call.Caller, ArnOf(keyArn), aliasAllowed: false), id);
        call.Note(key);
        if (!MayRetire(call.Caller.Account, key, grant))
        {
            throw KmsError.AccessDenied($"Account {call.Caller.Account} may not retire grant {grant.Id}.");
        }

        call.EndDryRun();
        call.World.RemoveGrant(key, grant.Id);
    }

    public static void Revoke(Call call)
    {
        var id = call.Input.Text("GrantId", LongestId);
        var (key, grant) = GrantOf(call.ManagedKey(), id);
        call.EndDryRun();
        call.World.RemoveGrant(key, grant.Id);
    }

    private static bool MayRetire(string account, LocalKey key, Grant grant) =>
        key.Family.Account == account
        || Grant.PrincipalAccount(grant.RetiringPrincipal) == account
        || Grant.PrincipalAccount(grant.IssuingAccount) == account
        || (grant.Operations.Contains("RetireGrant") && Grant.PrincipalAccount(grant.GranteePrincipal) == account);

    private static void CheckFit(LocalKey key, Grant grant)
    {
        var family = key.Family;
        var fitting = (family.Spec.Kind, family.Usage) switch
        {
            (KeyKind.Symmetric, _) => Symmetric,
            (KeyKind.Hmac, _) => [.. Common, "GenerateMac", "VerifyMac"],
            (_, KeyUsages.Encrypt) => [.. Common, "GetPublicKey", "Encrypt", "Decrypt", "ReEncryptFrom", "ReEncryptTo"],
            (_, KeyUsages.Sign) => [.. Common, "GetPublicKey", "Sign", "Verify"],
            _ => [.. Common, "GetPublicKey", "DeriveSharedSecret"],
        };
        if (grant.Operations.FirstOrDefault(operation => !fitting.Contains(operation)) is { } misfit)
        {
            throw KmsError.Validation($"A grant on {key.Arn} cannot allow {misfit}.");
        }

        if (family.Spec.Kind != KeyKind.Symmetric && (grant.ContextEquals ?? grant.ContextSubset) is not null)
        {
            throw KmsError.Validation("Encryption context constraints need a symmetric encryption key.");
        }
    }

    private static bool IsSame(Grant one, Grant other) =>
        one.Name == other.Name
        && one.GranteePrincipal == other.GranteePrincipal
        && one.GranteeServicePrincipal == other.GranteeServicePrincipal
        && one.RetiringPrincipal == other.RetiringPrincipal
        && one.RetiringServicePrincipal == other.RetiringServicePrincipal
        && one.SourceArn == other.SourceArn
        && one.Operations.ToHashSet(StringComparer.Ordinal).SetEquals(other.Operations)
        && IsSame(one.ContextEquals, other.ContextEquals)
        && IsSame(one.ContextSubset, other.ContextSubset);

    private static bool IsSame(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        (one, other) is (null, null) || (one is not null && other is not null && one.SequenceEqual(other));

    private static SortedDictionary<string, string>? ContextOf(Parameters? constraints, string name)
    {
        if (constraints is null || !constraints.Has(name))
        {
            return null;
        }

        var pairs = constraints.Pairs(name);
        return pairs.Count > MostContextPairs || pairs.Sum(static pair => pair.Key.Length + pair.Value.Length) > LongestContext
            ? throw KmsError.Validation($"A grant constraint holds at most {MostContextPairs} pairs of {LongestContext} characters in all.")
            : pairs;
    }

    private static string ArnOf(string? keyId) =>
        keyId is not null && KeyIdentifier.Parse(keyId) is { Form: KeyIdentifierForm.KeyArn }
            ? keyId
            : throw new KmsError("InvalidArnException", "KeyId must be the ARN of a KMS key.");

    private static (LocalKey Key, Grant Grant) GrantOf(LocalKey key, string? id) =>
        id is not null && key.Grants.TryGetValue(id, out var grant) ? (key, grant) : throw InvalidId(id);

    private static KmsError InvalidId(string? id) => new("InvalidGrantIdException", $"Grant {id} does not exist on this key.");

    private static void Write(Call call, LocalKey key, Grant grant)
    {
        var output = call.Output;
        output.WriteStartObject();
        output.WriteString("KeyId", key.Arn);
        output.WriteString("GrantId", grant.Id);
        call.WriteOptional("Name", grant.Name);
        call.WriteTime("CreationDate", grant.CreationDate);
        call.WriteOptional("GranteePrincipal", grant.GranteePrincipal);
        call.WriteOptional("GranteeServicePrincipal", grant.GranteeServicePrincipal);
        call.WriteOptional("RetiringPrincipal", grant.RetiringPrincipal);
        call.WriteOptional("RetiringServicePrincipal", grant.RetiringServicePrincipal);
        output.WriteString("IssuingAccount", grant.IssuingAccount);
        call.WriteList("Operations", grant.Operations);
        if (grant.SourceArn is not null || grant.ContextEquals is not null || grant.ContextSubset is not null)
        {
            output.WriteStartObject("Constraints");
            call.WriteOptional("SourceArn", grant.SourceArn);
            WriteContext(call, "EncryptionContextEquals", grant.ContextEquals);
            WriteContext(call, "EncryptionContextSubset", grant.ContextSubset);
            output.WriteEndObject();
        }

        output.WriteEndObject();
    }

    private static void WriteContext(Call call, string name, IReadOnlyDictionary<string, string>? context)
    {
        if (context is null)
        {
            return;
        }

        call.Output.WriteStartObject(name);
        foreach (var pair in context)
        {
            call.Output.WriteString(pair.Key, pair.Value);
        }

        call.Output.WriteEndObject();
    }
}
