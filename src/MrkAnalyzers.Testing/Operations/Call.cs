using System.Security.Cryptography;
using System.Text.Json;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>
/// One request being answered: who asks, what for, and where the answer goes. Secrets that are handed to <see cref="Wipe"/> are overwritten
/// when the call ends, whether it succeeds or not. Used by one thread.
/// </summary>
internal sealed class Call(string operation, World world, Caller caller, Parameters input, Utf8JsonWriter output, DateTimeOffset now, Timing timing) : IDisposable
{
    /// <summary>KeyId, AliasName and the like (KMS API Reference).</summary>
    public const int LongestIdentifier = 2048;

    private const int MostGrantTokens = 10;
    private const int LongestGrantToken = 8192;

    private readonly List<byte[]> _secrets = [];

    public string Operation { get; } = operation;

    public World World { get; } = world;

    public Caller Caller { get; } = caller;

    public Parameters Input { get; } = input;

    public Utf8JsonWriter Output { get; } = output;

    public DateTimeOffset Now { get; } = now;

    public Timing Timing { get; } = timing;

    /// <summary>The ARN of the key that the call is about, for the request log.</summary>
    public string? KeyArn { get; private set; }

    /// <summary>The key that the caller manages: named by key ID or key ARN, and in the caller's own account.</summary>
    public LocalKey ManagedKey(string parameter = "KeyId")
    {
        var key = Note(World.Find(Caller, Input.Text(parameter, LongestIdentifier), aliasAllowed: false));
        return key.Family.Account == Caller.Account ? key : throw Denied(key, Operation);
    }

    /// <summary>The same, in a state that the operation accepts.</summary>
    public LocalKey ManagedKey(KeyState[] wanted, string parameter = "KeyId")
    {
        var key = ManagedKey(parameter);
        KeyStates.Demand(key, wanted, Now);
        return key;
    }

    /// <summary>A key that operations which accept aliases and other accounts' keys ask about.</summary>
    public LocalKey VisibleKey(string identifier, bool aliasAllowed, bool takesGrantTokens = true)
    {
        if (takesGrantTokens)
        {
            CheckGrantTokens();
        }

        var key = Note(World.Find(Caller, identifier, aliasAllowed));
        Authorize(key, Operation, Contextless);
        return key;
    }

    /// <summary>A key to do cryptography with: visible, of the right usage, with an algorithm it knows, and working.</summary>
    /// <param name="permission">The operation as grants and policies name it: ReEncrypt asks for two.</param>
    public UsableKey UsableKey(string identifier, string usage, string? algorithm, IReadOnlyDictionary<string, string> context, string? permission = null)
    {
        lock (World.Gate)
        {
            CheckGrantTokens();
            return Usable(Note(World.Find(Caller, identifier, aliasAllowed: true)), usage, algorithm, context, permission);
        }
    }

    /// <summary>The key that the blob itself names.</summary>
    public UsableKey UsableKeyOfBlob(string keyId, IReadOnlyDictionary<string, string> context, string? permission = null)
    {
        lock (World.Gate)
        {
            CheckGrantTokens();
            var key = World.FindForBlob(Caller, keyId);
            if (!IsAllowed(key, permission ?? Operation, context))
            {
                throw KmsError.CiphertextOfUnknownKey();
            }

            return Usable(Note(key), KeyUsages.Encrypt, Algorithms.Symmetric, context, permission);
        }
    }

    /// <summary>Ends a dry run, once everything but the work itself has succeeded.</summary>
    public void EndDryRun()
    {
        if (Input.Flag("DryRun") == true)
        {
            throw KmsError.DryRun();
        }
    }

    /// <summary>Refuses a parameter of KMS that LocalKms does not act on, rather than ignoring it.</summary>
    public void Refuse(string parameter)
    {
        if (Input.Has(parameter))
        {
            throw KmsError.Unsupported($"LocalKms does not implement the parameter {parameter} of {Operation}.");
        }
    }

    /// <summary>Overwrites the array when the call ends.</summary>
    public byte[] Wipe(byte[] secret)
    {
        _secrets.Add(secret);
        return secret;
    }

    /// <summary>Writes a time as JSON 1.1 carries it: seconds since 1970, here to the millisecond.</summary>
    public void WriteTime(string name, DateTimeOffset? time)
    {
        if (time is { } moment)
        {
            Output.WriteNumber(name, moment.ToUnixTimeMilliseconds() / 1000m);
        }
    }

    public void WriteOptional(string name, string? text)
    {
        if (text is not null)
        {
            Output.WriteString(name, text);
        }
    }

    public void WriteList(string name, IEnumerable<string> texts)
    {
        Output.WriteStartArray(name);
        foreach (var text in texts)
        {
            Output.WriteStringValue(text);
        }

        Output.WriteEndArray();
    }

    public LocalKey Note(LocalKey key)
    {
        KeyArn = key.Arn;
        return key;
    }

    public void Dispose()
    {
        foreach (var secret in _secrets)
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static readonly SortedDictionary<string, string> Contextless = new(StringComparer.Ordinal);

    private UsableKey Usable(LocalKey key, string usage, string? algorithm, IReadOnlyDictionary<string, string> context, string? permission)
    {
        Authorize(key, permission ?? Operation, context);
        var family = key.Family;
        if (family.Usage != usage)
        {
            throw KmsError.KeyUsage($"{key.Arn} key usage is {family.Usage} which is not valid for {Operation}.");
        }

        if (algorithm is not null && !family.Algorithms.Contains(algorithm))
        {
            throw KmsError.KeyUsage($"Algorithm {algorithm} is incompatible with key spec {family.Spec.Name}.");
        }

        KeyStates.Demand(key, KeyStates.Working, Now);
        return new UsableKey(key, family.Current ?? throw KmsError.InvalidState(key.Arn, "pending import"));
    }

    private void Authorize(LocalKey key, string permission, IReadOnlyDictionary<string, string> context)
    {
        if (!IsAllowed(key, permission, context))
        {
            throw Denied(key, permission);
        }
    }

    private bool IsAllowed(LocalKey key, string permission, IReadOnlyDictionary<string, string> context) =>
        key.Family.Account == Caller.Account
        || KeyPolicy.Allows(key.Policy, Caller.Account, permission)
        || key.Grants.Values.Any(grant => grant.Allows(Caller.Account, permission, context));

    private KmsError Denied(LocalKey key, string permission) => KmsError.AccessDenied(
        $"User: {Arn.OfRoot(Caller.Partition, Caller.Account)} is not authorized to perform: kms:{permission} on resource: {key.Arn} "
        + $"because no resource-based policy allows the kms:{permission} action");

    private void CheckGrantTokens()
    {
        foreach (var token in Input.Texts("GrantTokens", MostGrantTokens, LongestGrantToken))
        {
            _ = World.GrantOf(Caller.Region, token) ?? throw new KmsError("InvalidGrantTokenException", "The grant token is not valid in this Region.");
        }
    }
}

/// <summary>A key at the moment when a call was allowed to use it, so that the cryptography needs no lock: materials never change.</summary>
internal sealed class UsableKey(LocalKey key, KeyMaterial material)
{
    private readonly IReadOnlyList<KeyMaterial> _materials = [.. key.Family.Materials];

    public string Id { get; } = key.Family.Id;

    public string Arn { get; } = key.Arn;

    public KeySpec Spec { get; } = key.Family.Spec;

    public string Usage { get; } = key.Family.Usage;

    public string Origin { get; } = key.Family.Origin;

    /// <summary>The current material.</summary>
    public KeyMaterial Material { get; } = material;

    /// <summary>The material that sealed a blob; null when it is another key's.</summary>
    public KeyMaterial? MaterialOf(string id) => _materials.FirstOrDefault(candidate => candidate.Id == id);
}

/// <summary>How long the slow steps of KMS take.</summary>
internal sealed record Timing(TimeSpan ReplicaCreation, TimeSpan PrimaryUpdate);
