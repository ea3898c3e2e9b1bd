using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MrkAnalyzers.Shared;
using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Model;

/// <summary>Everything there is: all key families, and each account's Regions. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed partial class World(RandomSource random, byte[] grantTokenSecret)
{
    private const int GrantIdSize = 32;
    private const int GrantTokenSaltSize = 16;
    private const int ImportTokenSize = 64;

    /// <summary>The quota "AWS KMS keys" of one account and Region.</summary>
    private const int MaxKeysPerRegion = 100_000;

    private readonly Dictionary<string, KeyFamily> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Account, string Region), RegionState> _regions = [];

    // Kept when a key is gone: a blob of a deleted key is one that the caller has no key for, not a damaged one.
    private readonly ConcurrentDictionary<string, string> _keyIdByMaterial = new(StringComparer.Ordinal);

    private DateTimeOffset _nextEvent = DateTimeOffset.MinValue;

    private readonly Dictionary<string, ImportToken> _importTokens = new(StringComparer.Ordinal);

    // Where each grant is; filled as grants are added, so that a token finds its grant.
    private readonly Dictionary<string, LocalKey> _keyByGrant = new(StringComparer.Ordinal);

    public object Gate { get; } = new();

    /// <summary>Authenticates grant tokens.</summary>
    public byte[] GrantTokenSecret { get; } = grantTokenSecret;

    public RandomSource Random { get; } = random;

    public IEnumerable<KeyFamily> Families => _families.Values;

    public IEnumerable<KeyValuePair<(string Account, string Region), RegionState>> Regions => _regions;

    public IReadOnlyDictionary<string, string> KeyIdByMaterial => _keyIdByMaterial;

    public RegionState Of(Caller caller) => Of(caller.Account, caller.Region);

    /// <summary>Empty, and not kept, where the account has nothing: asking must not make the world grow.</summary>
    public RegionState Of(string account, string region) => _regions.GetValueOrDefault((account, region)) ?? new RegionState();

    /// <summary>Whether this has the form of an ID that KMS gives a key.</summary>
    public static bool IsKeyId(string text) => KeyId().IsMatch(text);

    /// <summary>Takes a new family in, with its first key.</summary>
    public void Add(KeyFamily family, LocalKey key)
    {
        AddMember(key);
        Add(family);
    }

    public void Add(KeyFamily family)
    {
        _families.Add(family.Id, family);
        foreach (var material in family.Materials)
        {
            Know(material, family);
        }
    }

    public void AddMember(LocalKey key)
    {
        var home = (key.Family.Account, key.Region);
        if (!_regions.TryGetValue(home, out var state))
        {
            _regions[home] = state = new RegionState();
        }

        var keys = state.Keys;
        if (keys.Count >= MaxKeysPerRegion)
        {
            throw KmsError.LimitExceeded($"There are {MaxKeysPerRegion} KMS keys in {key.Region} already.");
        }

        keys.Add(key.Family.Id, key);
        key.Family.Members.Add(key.Region, key);
    }

    /// <summary>Remembers whose material this is, so that a blob finds its key.</summary>
    public void Know(KeyMaterial material, KeyFamily family) => _keyIdByMaterial[material.Id] = family.Id;

    public void Know(string materialId, string keyId) => _keyIdByMaterial[materialId] = keyId;

    public void AddGrant(LocalKey key, Grant grant)
    {
        key.Grants.Add(grant.Id, grant);
        _keyByGrant.Add(grant.Id, key);
    }

    public void RemoveGrant(LocalKey key, string grantId)
    {
        key.Grants.Remove(grantId);
        _keyByGrant.Remove(grantId);
    }

    /// <summary>The key that has the grant; null when there is no such grant.</summary>
    public LocalKey? KeyOfGrant(string grantId) => _keyByGrant.GetValueOrDefault(grantId);

    public string NewGrantId() => Hex.Lower(Random.Bytes(GrantIdSize));

    /// <summary>A new token for a grant; every one is different, all are worth the same, and none is worth anything in another Region.</summary>
    public string NewGrantToken(string region, string grantId)
    {
        byte[] body = [.. Convert.FromHexString(grantId), .. Random.Bytes(GrantTokenSaltSize)];
        return Convert.ToBase64String([.. body, .. GrantTokenMac(region, body)]);
    }

    /// <summary>The grant that a token stands for in this Region; null for any other text.</summary>
    public (LocalKey Key, Grant Grant)? GrantOf(string region, string token)
    {
        var bytes = new byte[GrantIdSize + GrantTokenSaltSize + SHA256.HashSizeInBytes];
        if (!Convert.TryFromBase64String(token, bytes, out var written) || written != bytes.Length)
        {
            return null;
        }

        var body = bytes.AsSpan(0, GrantIdSize + GrantTokenSaltSize);
        return CryptographicOperations.FixedTimeEquals(GrantTokenMac(region, body), bytes.AsSpan(body.Length))
            && _keyByGrant.TryGetValue(Hex.Lower(body[..GrantIdSize]), out var key)
            ? (key, key.Grants[Hex.Lower(body[..GrantIdSize])])
            : null;
    }

    /// <summary>Remembers what an import token was given for. Tokens do not survive a restart: they are good for a day, and a new one costs nothing.</summary>
    public byte[] KeepImportToken(ImportToken token, DateTimeOffset now)
    {
        foreach (var old in _importTokens.Where(entry => entry.Value.ValidTo.AddDays(1) <= now).Select(static entry => entry.Key).ToList())
        {
            _importTokens.Remove(old);
        }

        var bytes = Random.Bytes(ImportTokenSize);
        _importTokens.Add(Hex.Lower(bytes), token);
        return bytes;
    }

    /// <summary>What a token was given for; null for any other bytes.</summary>
    public ImportToken? ImportTokenOf(byte[] token) => _importTokens.GetValueOrDefault(Hex.Lower(token));

    /// <summary>Must be called after a change: dates may have come nearer.</summary>
    public void Touch() => _nextEvent = DateTimeOffset.MinValue;

    /// <summary>
    /// The key that an identifier names at the caller's endpoint. An ARN's Region is taken literally, even where a related key exists here;
    /// names and IDs are looked up in the caller's account and Region.
    /// </summary>
    public LocalKey Find(Caller caller, string identifier, bool aliasAllowed)
    {
        var parsed = KeyIdentifier.Parse(identifier);
        if (parsed is { IsArn: true } && (parsed.Region != caller.Region || parsed.Partition != caller.Partition))
        {
            throw KmsError.NotFound($"Invalid arn {parsed.Region}");
        }

        return parsed switch
        {
            { Form: KeyIdentifierForm.KeyArn } => FindByArn(caller, parsed, identifier),
            { Form: KeyIdentifierForm.KeyId } when KeyId().IsMatch(identifier) =>
                Of(caller).Keys.GetValueOrDefault(identifier) ?? throw KmsError.KeyNotFound(caller.KeyArn(identifier)),
            { IsAlias: true } when aliasAllowed => FindByAlias(caller, parsed),
            _ => throw KmsError.NotFound($"Invalid keyId '{identifier}'"),
        };
    }

    /// <summary>Whose material this is or was; null when it is unknown to the whole service: the blob is damaged or another's. Needs no lock.</summary>
    public string? KeyIdOf(string materialId) => _keyIdByMaterial.GetValueOrDefault(materialId);

    /// <summary>The key that opens a blob at the caller's endpoint: the local member of the family that sealed it.</summary>
    public LocalKey FindForBlob(Caller caller, string keyId) =>
        _families.TryGetValue(keyId, out var family) && family.Partition == caller.Partition && family.Members.TryGetValue(caller.Region, out var key)
            ? key
            : throw KmsError.CiphertextOfUnknownKey();

    /// <summary>Lets time do its work: deletions, rotations, expired imports.</summary>
    /// <returns>Whether anything changed that must be saved.</returns>
    public bool Settle(DateTimeOffset now)
    {
        if (now < _nextEvent)
        {
            return false;
        }

        var changed = false;
        foreach (var family in _families.Values.ToList())
        {
            changed |= Expire(family, now) | RotateWhatIsDue(family, now) | DeleteWhatIsDue(family, now);
        }

        _nextEvent = _families.Values.Select(NextEvent).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        return changed;
    }

    private static bool Expire(KeyFamily family, DateTimeOffset now)
    {
        var changed = false;
        foreach (var key in family.Members.Values)
        {
            foreach (var id in key.Imported.Where(copy => copy.Value.ValidTo <= now).Select(static copy => copy.Key).ToList())
            {
                changed |= key.Imported.Remove(id);
            }
        }

        return changed;
    }

    private static DateTimeOffset NextEvent(KeyFamily family) =>
        family.Members.Values
            .SelectMany(static key => key.Imported.Values.Select(static copy => copy.ValidTo).Append(key.DeletionDate))
            .Append(family.NextRotation)
            .Min() ?? DateTimeOffset.MaxValue;

    private bool RotateWhatIsDue(KeyFamily family, DateTimeOffset now)
    {
        var changed = false;
        while (family is { RotationPeriodInDays: { } days, NextRotation: { } due } && due <= now)
        {
            family.NextRotation = due.AddDays(days);
            // KMS does not rotate a key that is disabled or pending deletion.
            if (family.Members.TryGetValue(family.PrimaryRegion, out var primary) && KeyStates.Working.Contains(primary.StateAt(due)))
            {
                RotateTo(family, "AUTOMATIC", due);
            }

            changed = true;
        }

        return changed;
    }

    public void RotateTo(KeyFamily family, string how, DateTimeOffset now)
    {
        var next = family.Pending ?? KeyMaterial.For(family.Id, KeyPairs.NewSecret(family.Spec, Random), now);
        family.Rotate(next, how, now);
        Know(next, family);
    }

    private bool DeleteWhatIsDue(KeyFamily family, DateTimeOffset now)
    {
        var changed = false;
        // A primary's wait starts when its last replica goes, which may itself lie in the past by now.
        while (family.Members.Values.FirstOrDefault(key => key.DeletionDate <= now) is { DeletionDate: { } gone } key)
        {
            Remove(key);
            changed = true;
            if (family.Members.Count == 1 && family.Members.Values.Single() is { PendingWindowInDays: { } days, DeletionDate: null } primary)
            {
                primary.DeletionDate = gone.AddDays(days);
            }
        }

        return changed;
    }

    private void Remove(LocalKey key)
    {
        var state = Of(key.Family.Account, key.Region);
        state.Keys.Remove(key.Family.Id);
        foreach (var name in state.Aliases.Values.Where(alias => alias.TargetKeyId == key.Family.Id).Select(static alias => alias.Name).ToList())
        {
            state.Aliases.Remove(name);
        }

        foreach (var grantId in key.Grants.Keys)
        {
            _keyByGrant.Remove(grantId);
        }

        key.Family.Members.Remove(key.Region);
        if (key.Family.Members.Count == 0)
        {
            _families.Remove(key.Family.Id);
        }
    }

    private byte[] GrantTokenMac(string region, ReadOnlySpan<byte> body) =>
        HMACSHA256.HashData(GrantTokenSecret, (byte[])[.. Encoding.UTF8.GetBytes(region), 0, .. body]);

    private LocalKey FindByArn(Caller caller, KeyIdentifier arn, string identifier)
    {
        if (Of(arn.Account, arn.Region).Keys.TryGetValue(arn.Resource, out var key))
        {
            return key;
        }

        // KMS does not tell a stranger which keys exist.
        throw arn.Account == caller.Account
            ? KmsError.KeyNotFound(identifier)
            : KmsError.AccessDenied($"User: {Arn.OfRoot(caller.Partition, caller.Account)} is not authorized to perform this operation on resource: {identifier}");
    }

    private LocalKey FindByAlias(Caller caller, KeyIdentifier alias)
    {
        var account = alias.IsArn ? alias.Account : caller.Account;
        var state = Of(account, caller.Region);
        return state.Aliases.TryGetValue(alias.Resource, out var found)
            ? state.Keys[found.TargetKeyId]
            : throw KmsError.AliasNotFound(Arn.OfAlias(caller.Partition, caller.Region, account, alias.Resource));
    }

    [GeneratedRegex(@"^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyId();
}

/// <summary>What GetParametersForImport promised: a wrapping key for one KMS key, for a day.</summary>
internal sealed record ImportToken(string KeyArn, string Algorithm, byte[] WrappingKey, DateTimeOffset ValidTo)
{
    /// <summary>Without the wrapping key.</summary>
    public override string ToString() => $"Import token of {KeyArn}, valid to {ValidTo:O}";
}
