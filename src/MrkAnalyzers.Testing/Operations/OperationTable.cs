using System.Collections.Frozen;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>One operation of KMS.</summary>
/// <param name="IsExclusive">Whether the answer is worked out while nothing else changes. Cryptography, and whatever makes RSA keys, locks for itself and briefly.</param>
/// <param name="ChangesState">Whether there is something to save afterwards.</param>
internal sealed record Operation(string Name, Action<Call> Answer, bool IsExclusive, bool ChangesState);

/// <summary>Every operation of KMS by name, and what answers it.</summary>
internal static class OperationTable
{
    private static readonly FrozenDictionary<string, Operation> Implemented = new[]
    {
        Computes("Encrypt", Encryption.Encrypt),
        Computes("Decrypt", Encryption.Decrypt),
        Computes("ReEncrypt", Encryption.ReEncrypt),
        Computes("GenerateDataKey", DataKeys.Generate),
        Computes("GenerateDataKeyWithoutPlaintext", DataKeys.GenerateWithoutPlaintext),
        Computes("GenerateDataKeyPair", DataKeys.GeneratePair),
        Computes("GenerateDataKeyPairWithoutPlaintext", DataKeys.GeneratePairWithoutPlaintext),
        Computes("GenerateRandom", DataKeys.GenerateRandom),
        Computes("Sign", Signing.Sign),
        Computes("Verify", Signing.Verify),
        Computes("GetPublicKey", Signing.GetPublicKey),
        Computes("DeriveSharedSecret", Signing.DeriveSharedSecret),
        Computes("GenerateMac", Macs.Generate),
        Computes("VerifyMac", Macs.Verify),
        Computes("GetParametersForImport", Import.GetParameters),
        Computes("CreateKey", Keys.Create) with { ChangesState = true },
        Reads("DescribeKey", Keys.Describe),
        Reads("ListKeys", Keys.List),
        Changes("UpdateKeyDescription", Keys.UpdateDescription),
        Changes("EnableKey", Keys.Enable),
        Changes("DisableKey", Keys.Disable),
        Changes("ScheduleKeyDeletion", Deletion.Schedule),
        Changes("CancelKeyDeletion", Deletion.Cancel),
        Changes("ReplicateKey", MultiRegion.Replicate),
        Changes("UpdatePrimaryRegion", MultiRegion.UpdatePrimaryRegion),
        Changes("CreateAlias", Aliases.Create),
        Changes("UpdateAlias", Aliases.Update),
        Changes("DeleteAlias", Aliases.Delete),
        Reads("ListAliases", Aliases.List),
        Changes("CreateGrant", Grants.Create),
        Reads("ListGrants", Grants.List),
        Reads("ListRetirableGrants", Grants.ListRetirable),
        Changes("RetireGrant", Grants.Retire),
        Changes("RevokeGrant", Grants.Revoke),
        Changes("TagResource", Tags.Tag),
        Changes("UntagResource", Tags.Untag),
        Reads("ListResourceTags", Tags.List),
        Reads("GetKeyPolicy", Policies.Get),
        Changes("PutKeyPolicy", Policies.Put),
        Reads("ListKeyPolicies", Policies.List),
        Changes("EnableKeyRotation", Rotation.Enable),
        Changes("DisableKeyRotation", Rotation.Disable),
        Reads("GetKeyRotationStatus", Rotation.Status),
        Changes("RotateKeyOnDemand", Rotation.RotateOnDemand),
        Reads("ListKeyRotations", Rotation.List),
        Changes("ImportKeyMaterial", Import.ImportMaterial),
        Changes("DeleteImportedKeyMaterial", Import.DeleteMaterial),
    }.ToFrozenDictionary(static operation => operation.Name, StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotImplemented = new[]
    {
        "ConnectCustomKeyStore", "CreateCustomKeyStore", "DeleteCustomKeyStore", "DescribeCustomKeyStores", "DisconnectCustomKeyStore", "UpdateCustomKeyStore",
        "Encapsulate", "Decapsulate", "GetKeyLastUsage",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null for an operation that is not implemented, or that KMS does not have.</summary>
    public static Operation? Find(string name) => Implemented.GetValueOrDefault(name);

    /// <summary>Whether KMS has such an operation.</summary>
    public static bool IsKnown(string name) => Implemented.ContainsKey(name) || NotImplemented.Contains(name);

    private static Operation Computes(string name, Action<Call> answer) => new(name, answer, IsExclusive: false, ChangesState: false);

    private static Operation Reads(string name, Action<Call> answer) => new(name, answer, IsExclusive: true, ChangesState: false);

    private static Operation Changes(string name, Action<Call> answer) => new(name, answer, IsExclusive: true, ChangesState: true);
}
