using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>CreateKey, DescribeKey, ListKeys, UpdateKeyDescription, EnableKey, DisableKey.</summary>
internal static class Keys
{
    public const int LongestDescription = 8192;
    public const int LongestPolicy = 131_072;

    private static readonly string[] Origins = ["AWS_KMS", "EXTERNAL", "AWS_CLOUDHSM", "EXTERNAL_KEY_STORE"];

    public static void Create(Call call)
    {
        var input = call.Input;
        var spec = SpecOf(input);
        var usage = UsageOf(input, spec);
        var isMultiRegion = input.Flag("MultiRegion") == true;
        var origin = OriginOf(input, isMultiRegion);
        var description = input.OptionalText("Description", LongestDescription, min: 0) ?? "";
        var policy = PolicyOf(call);
        var tags = Tags.Read(input, "Tags");

        var family = new KeyFamily
        {
            Id = NewKeyId(call.World.Random, isMultiRegion),
            Account = call.Caller.Account,
            Partition = call.Caller.Partition,
            Spec = spec,
            Usage = usage,
            Origin = origin,
            IsMultiRegion = isMultiRegion,
            PrimaryRegion = call.Caller.Region,
        };
        if (!family.IsExternal)
        {
            // Outside the lock: an RSA key can take seconds.
            family.Materials.Add(KeyMaterial.For(family.Id, KeyPairs.NewSecret(spec, call.World.Random), call.Now));
        }

        var key = new LocalKey
        {
            Family = family,
            Region = call.Caller.Region,
            CreationDate = call.Now,
            Description = description,
            Policy = policy,
        };
        Tags.Put(key, tags);
        lock (call.World.Gate)
        {
            call.World.Add(family, call.Note(key));
            KeyMetadata.Write(call, "KeyMetadata", key);
        }
    }

    public static void Describe(Call call) =>
        KeyMetadata.Write(call, "KeyMetadata", call.VisibleKey(call.Input.Text("KeyId", Call.LongestIdentifier), aliasAllowed: true));

    public static void List(Call call) =>
        Paging.Write(
            call,
            "Keys",
            call.World.Of(call.Caller).Keys.Values,
            static key => key.Family.Id,
            key =>
            {
                call.Output.WriteStartObject();
                call.Output.WriteString("KeyId", key.Family.Id);
                call.Output.WriteString("KeyArn", key.Arn);
                call.Output.WriteEndObject();
            },
            defaultLimit: 100,
            maxLimit: 1000);

    public static void UpdateDescription(Call call)
    {
        var description = call.Input.Text("Description", LongestDescription, min: 0);
        call.ManagedKey(KeyStates.Staying).Description = description;
    }

    public static void Enable(Call call) => call.ManagedKey(KeyStates.Switchable).IsEnabled = true;

    public static void Disable(Call call) => call.ManagedKey(KeyStates.Switchable).IsEnabled = false;

    /// <summary>The Policy parameter, or the default key policy.</summary>
    public static string PolicyOf(Call call)
    {
        var bypass = call.Input.Flag("BypassPolicyLockoutSafetyCheck") == true;
        if (call.Input.OptionalText("Policy", LongestPolicy) is not { } policy)
        {
            return KeyPolicy.Default(call.Caller.Partition, call.Caller.Account);
        }

        KeyPolicy.Check(policy, call.Caller.Account, bypass);
        return policy;
    }

    private static KeySpec SpecOf(Parameters input)
    {
        var name = input.OptionalChoice("KeySpec", KeySpec.Names);
        var oldName = input.OptionalChoice("CustomerMasterKeySpec", KeySpec.Names);
        if (name is not null && oldName is not null && name != oldName)
        {
            throw KmsError.Validation("You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is deprecated.");
        }

        var chosen = name ?? oldName ?? KeySpec.SymmetricDefault;
        return KeySpec.Find(chosen) ?? throw KmsError.Unsupported($"LocalKms does not implement the key spec {chosen}.");
    }

    private static string UsageOf(Parameters input, KeySpec spec)
    {
        var usage = input.OptionalChoice("KeyUsage", KeyUsages.All);
        if (usage is null && spec.Kind != KeyKind.Symmetric)
        {
            throw KmsError.Validation("You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.");
        }

        usage ??= KeyUsages.Encrypt;
        return spec.Usages.Contains(usage) ? usage : throw KmsError.Validation($"KeyUsage {usage} is not compatible with KeySpec {spec.Name}");
    }

    private static string OriginOf(Parameters input, bool isMultiRegion)
    {
        var origin = input.OptionalChoice("Origin", Origins) ?? "AWS_KMS";
        if (origin is "AWS_KMS" or "EXTERNAL" && !input.Has("CustomKeyStoreId") && !input.Has("XksKeyId"))
        {
            return origin;
        }

        throw KmsError.Unsupported(isMultiRegion
            ? "You cannot create a multi-Region key in a custom key store."
            : "LocalKms does not implement custom key stores.");
    }

    private static string NewKeyId(RandomSource random, bool isMultiRegion)
    {
        var bytes = random.Bytes(16);
        if (isMultiRegion)
        {
            return "mrk-" + Hex.Lower(bytes);
        }

        // The marks of a random UUID (RFC 9562, version 4).
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
