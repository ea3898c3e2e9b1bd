using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Model;

/// <summary>Which operation wants which key state, and the error it answers otherwise (KMS Developer Guide, "Key states of AWS KMS keys").</summary>
internal static class KeyStates
{
    /// <summary>Cryptography, grants and rotation.</summary>
    public static readonly KeyState[] Working = [KeyState.Enabled, KeyState.Updating];

    /// <summary>Aliases, tags and descriptions: anything but a key on its way out.</summary>
    public static readonly KeyState[] Staying = [KeyState.Enabled, KeyState.Disabled, KeyState.PendingImport, KeyState.Creating, KeyState.Updating];

    /// <summary>ReplicateKey and UpdatePrimaryRegion.</summary>
    public static readonly KeyState[] Settled = [KeyState.Enabled];

    /// <summary>EnableKey and DisableKey.</summary>
    public static readonly KeyState[] Switchable = [KeyState.Enabled, KeyState.Disabled];

    /// <summary>ScheduleKeyDeletion.</summary>
    public static readonly KeyState[] Deletable = [KeyState.Enabled, KeyState.Disabled, KeyState.PendingImport, KeyState.Creating];

    /// <summary>GetParametersForImport.</summary>
    public static readonly KeyState[] Importable = [KeyState.Enabled, KeyState.Disabled, KeyState.PendingImport];

    /// <summary>ImportKeyMaterial.</summary>
    public static readonly KeyState[] Importing = [.. Importable, KeyState.Updating];

    /// <summary>DeleteImportedKeyMaterial.</summary>
    public static readonly KeyState[] ImportDeletable = [.. Importable, KeyState.PendingDeletion, KeyState.PendingReplicaDeletion];

    public static void Demand(LocalKey key, KeyState[] wanted, DateTimeOffset now)
    {
        var state = key.StateAt(now);
        if (!wanted.Contains(state))
        {
            throw Refusal(key, state);
        }
    }

    private static KmsError Refusal(LocalKey key, KeyState state) => state switch
    {
        KeyState.Disabled => KmsError.Disabled(key.Arn),
        KeyState.PendingImport => KmsError.InvalidState(key.Arn, "pending import"),
        KeyState.PendingDeletion => KmsError.InvalidState(key.Arn, "pending deletion"),
        KeyState.PendingReplicaDeletion => KmsError.InvalidState(key.Arn, "pending replica deletion"),
        KeyState.Creating => KmsError.InvalidState(key.Arn, "creating"),
        KeyState.Updating => KmsError.InvalidState(key.Arn, "updating"),
        _ => KmsError.InvalidState(key.Arn, "enabled"),
    };
}
