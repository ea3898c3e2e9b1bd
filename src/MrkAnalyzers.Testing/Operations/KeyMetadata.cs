using MrkAnalyzers.Testing.Model;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>Writes the KeyMetadata structure (KMS API Reference, KeyMetadata).</summary>
internal static class KeyMetadata
{
    public static void Write(Call call, string name, LocalKey key)
    {
        var family = key.Family;
        var state = key.StateAt(call.Now);
        var output = call.Output;
        output.WriteStartObject(name);
        output.WriteString("AWSAccountId", family.Account);
        output.WriteString("KeyId", family.Id);
        output.WriteString("Arn", key.Arn);
        call.WriteTime("CreationDate", key.CreationDate);
        output.WriteBoolean("Enabled", state is KeyState.Enabled or KeyState.Updating);
        output.WriteString("Description", key.Description);
        output.WriteString("KeyUsage", family.Usage);
        output.WriteString("KeyState", state.ToString());
        call.WriteTime("DeletionDate", key.DeletionDate);
        output.WriteString("Origin", family.Origin);
        output.WriteString("KeyManager", "CUSTOMER");
        output.WriteString("CustomerMasterKeySpec", family.Spec.Name);
        output.WriteString("KeySpec", family.Spec.Name);
        call.WriteList(AlgorithmsMember(family.Usage), family.Algorithms);
        WriteExpiration(call, key);
        WriteCurrentMaterial(call, key, state);
        output.WriteBoolean("MultiRegion", family.IsMultiRegion);
        if (family.IsMultiRegion)
        {
            WriteFamily(call, key);
        }

        if (state == KeyState.PendingReplicaDeletion && key.PendingWindowInDays is { } days)
        {
            output.WriteNumber("PendingDeletionWindowInDays", days);
        }

        output.WriteEndObject();
    }

    /// <summary>The member that lists the algorithms of a key usage.</summary>
    public static string AlgorithmsMember(string usage) => usage switch
    {
        KeyUsages.Encrypt => "EncryptionAlgorithms",
        KeyUsages.Mac => "MacAlgorithms",
        KeyUsages.Agree => "KeyAgreementAlgorithms",
        _ => "SigningAlgorithms",
    };

    private static void WriteExpiration(Call call, LocalKey key)
    {
        if (key.Family.IsExternal && key.HasItsMaterial && key.Family.Current is { } current && key.Imported.TryGetValue(current.Id, out var copy))
        {
            call.Output.WriteString("ExpirationModel", ExpirationModel(copy));
            call.WriteTime("ValidTo", copy.ValidTo);
        }
    }

    public static string ExpirationModel(ImportedMaterial copy) =>
        copy.ValidTo is null ? "KEY_MATERIAL_DOES_NOT_EXPIRE" : "KEY_MATERIAL_EXPIRES";

    private static void WriteCurrentMaterial(Call call, LocalKey key, KeyState state)
    {
        if (key.Family.Spec.Kind == KeyKind.Symmetric && state != KeyState.Creating && key.Family.Current is { } current)
        {
            call.Output.WriteString("CurrentKeyMaterialId", current.Id);
        }
    }

    private static void WriteFamily(Call call, LocalKey key)
    {
        var output = call.Output;
        output.WriteStartObject("MultiRegionConfiguration");
        output.WriteString("MultiRegionKeyType", key.IsPrimary ? "PRIMARY" : "REPLICA");
        output.WritePropertyName("PrimaryKey");
        WriteMember(call, key.Family.Members[key.Family.PrimaryRegion]);
        output.WriteStartArray("ReplicaKeys");
        foreach (var member in key.Family.Members.Values.Where(static member => !member.IsPrimary))
        {
            WriteMember(call, member);
        }

        output.WriteEndArray();
        output.WriteEndObject();
    }

    private static void WriteMember(Call call, LocalKey member)
    {
        call.Output.WriteStartObject();
        call.Output.WriteString("Arn", member.Arn);
        call.Output.WriteString("Region", member.Region);
        call.Output.WriteEndObject();
    }
}
