using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>
/// EnableKeyRotation, DisableKeyRotation, GetKeyRotationStatus, RotateKeyOnDemand, ListKeyRotations: symmetric encryption keys only, and of
/// related keys only the primary (KMS Developer Guide, "Rotating AWS KMS keys"). Here a rotation is complete at once.
/// </summary>
internal static class Rotation
{
    private const int ShortestPeriod = 90;
    private const int LongestPeriod = 2560;
    private const int DefaultPeriod = 365;
    private const int MostOnDemand = 25;

    private static readonly string[] Inclusions = ["ROTATIONS_ONLY", "ALL_KEY_MATERIAL"];

    public static void Enable(Call call)
    {
        var period = call.Input.Number("RotationPeriodInDays", ShortestPeriod, LongestPeriod) ?? DefaultPeriod;
        var family = ScheduledKey(call).Family;
        family.RotationPeriodInDays = period;
        family.NextRotation = call.Now.AddDays(period);
    }

    public static void Disable(Call call)
    {
        var family = ScheduledKey(call).Family;
        family.RotationPeriodInDays = null;
        family.NextRotation = null;
    }

    public static void Status(Call call)
    {
        var key = RotatingKey(call);
        DemandOwnMaterial(key);
        call.Output.WriteString("KeyId", key.Family.Id);
        call.Output.WriteBoolean("KeyRotationEnabled", key.Family.RotationPeriodInDays is not null);
        if (key.Family.RotationPeriodInDays is { } days)
        {
            call.Output.WriteNumber("RotationPeriodInDays", days);
            call.WriteTime("NextRotationDate", key.Family.NextRotation);
        }
    }

    public static void RotateOnDemand(Call call)
    {
        var key = RotatingKey(call);
        DemandPrimary(key);
        KeyStates.Demand(key, KeyStates.Working, call.Now);
        var family = key.Family;
        if (family.IsExternal && (family.Pending is not { } pending || !Import.IsEverywhere(family, pending)))
        {
            throw KmsError.InvalidState($"No available key material pending rotation for the key: {key.Arn}");
        }

        if (family.OnDemandRotations >= MostOnDemand)
        {
            throw KmsError.LimitExceeded(
                "The on-demand rotations limit has been reached for the given keyId. "
                + $"No more on-demand rotations can be performed for this key: {key.Arn}");
        }

        family.OnDemandRotations++;
        call.World.RotateTo(family, "ON_DEMAND", call.Now);
        call.Output.WriteString("KeyId", family.Id);
    }

    public static void List(Call call)
    {
        var inclusion = call.Input.OptionalChoice("IncludeKeyMaterial", Inclusions);
        var key = RotatingKey(call);
        var materials = key.Family.Materials
            .Select(static (material, index) => (Material: material, Order: index.ToString("D8", null)))
            .Where(entry => inclusion == "ALL_KEY_MATERIAL" || entry.Material.RotationDate is not null);
        Paging.Write(call, "Rotations", materials, static entry => entry.Order, entry => Write(call, key, entry.Material), defaultLimit: 100, maxLimit: 1000);
    }

    private static void Write(Call call, LocalKey key, KeyMaterial material)
    {
        var family = key.Family;
        call.Output.WriteStartObject();
        call.Output.WriteString("KeyId", family.Id);
        call.Output.WriteString("KeyMaterialId", material.Id);
        call.Output.WriteString("KeyMaterialState", StateOf(family, material));
        call.WriteTime("RotationDate", material.RotationDate);
        call.WriteOptional("RotationType", material.RotationType);
        if (family.IsExternal)
        {
            call.Output.WriteString("ImportState", key.Imported.ContainsKey(material.Id) ? "IMPORTED" : "PENDING_IMPORT");
        }

        if (key.Imported.TryGetValue(material.Id, out var copy))
        {
            call.Output.WriteString("ExpirationModel", KeyMetadata.ExpirationModel(copy));
            call.WriteTime("ValidTo", copy.ValidTo);
            call.WriteOptional("KeyMaterialDescription", copy.Description);
        }

        call.Output.WriteEndObject();
    }

    private static string StateOf(KeyFamily family, KeyMaterial material) =>
        material == family.Current ? "CURRENT"
        : !material.IsPending ? "NON_CURRENT"
        : Import.IsEverywhere(family, material) ? "PENDING_ROTATION"
        : "PENDING_MULTI_REGION_IMPORT_AND_ROTATION";

    private static LocalKey ScheduledKey(Call call)
    {
        var key = RotatingKey(call);
        DemandOwnMaterial(key);
        DemandPrimary(key);
        KeyStates.Demand(key, KeyStates.Working, call.Now);
        return key;
    }

    private static LocalKey RotatingKey(Call call)
    {
        var key = call.ManagedKey();
        // KMS says nothing more here.
        return key.Family.Spec.Kind == KeyKind.Symmetric ? key : throw KmsError.Unsupported("");
    }

    private static void DemandOwnMaterial(LocalKey key)
    {
        if (key.Family.IsExternal)
        {
            throw KmsError.Unsupported($"{key.Arn} origin is EXTERNAL which is not valid for this operation.");
        }
    }

    private static void DemandPrimary(LocalKey key)
    {
        if (!key.IsPrimary)
        {
            throw KmsError.Unsupported($"{key.Arn} is not a multi-region primary key.");
        }
    }
}
