using System.Security.Cryptography;
using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>
/// GetParametersForImport, ImportKeyMaterial, DeleteImportedKeyMaterial, for symmetric encryption and HMAC keys of EXTERNAL origin. Material and its
/// expiry are each Region's own: KMS never copies the caller's material (KMS Developer Guide, "Importing key material").
/// </summary>
internal static class Import
{
    private const int LongestBlob = 6144;
    private const int LongestDescription = 256;
    private const int MaterialIdLength = 64;
    private const string NewMaterial = "NEW_KEY_MATERIAL";
    private const string ExistingMaterial = "EXISTING_KEY_MATERIAL";
    private const string Expires = "KEY_MATERIAL_EXPIRES";

    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(24);
    private static readonly string[] WrappingKeySpecs = ["RSA_2048", "RSA_3072", "RSA_4096", "SM2"];
    private static readonly string[] ImportTypes = [NewMaterial, ExistingMaterial];
    private static readonly string[] ExpirationModels = [Expires, "KEY_MATERIAL_DOES_NOT_EXPIRE"];

    private static readonly string[] WrappingAlgorithms =
    [
        Algorithms.OaepSha256, Algorithms.OaepSha1, "RSAES_PKCS1_V1_5", "RSA_AES_KEY_WRAP_SHA_1", "RSA_AES_KEY_WRAP_SHA_256", "SM2PKE",
    ];

    /// <summary>Whether every related key has the material, so that a rotation may make it current.</summary>
    public static bool IsEverywhere(KeyFamily family, KeyMaterial material) =>
        family.Members.Values.All(member => member.Imported.ContainsKey(material.Id));

    public static void GetParameters(Call call)
    {
        var algorithm = call.Input.Choice("WrappingAlgorithm", WrappingAlgorithms);
        var specName = call.Input.Choice("WrappingKeySpec", WrappingKeySpecs);
        if (algorithm is not (Algorithms.OaepSha1 or Algorithms.OaepSha256) || KeySpec.Find(specName) is not { } spec)
        {
            throw KmsError.Unsupported($"LocalKms does not implement the import of key material with {algorithm} and {specName}.");
        }

        lock (call.World.Gate)
        {
            ExternalKey(call, KeyStates.Importable);
        }

        // Outside the lock: an RSA key can take seconds. What may change meanwhile is looked at again.
        var wrappingKey = KeyPairs.NewSecret(spec, call.World.Random);
        lock (call.World.Gate)
        {
            var key = ExternalKey(call, KeyStates.Importable);
            var token = new ImportToken(key.Arn, algorithm, wrappingKey, call.Now + TokenLifetime);
            call.Output.WriteString("KeyId", key.Arn);
            call.Output.WriteBase64String("ImportToken", call.World.KeepImportToken(token, call.Now));
            call.Output.WriteBase64String("PublicKey", KeyPairs.PublicKey(spec, wrappingKey));
            call.WriteTime("ParametersValidTo", token.ValidTo);
        }
    }

    public static void ImportMaterial(Call call)
    {
        var input = call.Input;
        var tokenBytes = input.Blob("ImportToken", LongestBlob);
        var encrypted = input.Blob("EncryptedKeyMaterial", LongestBlob);
        var description = input.OptionalText("KeyMaterialDescription", LongestDescription, min: 0);
        var importType = input.OptionalChoice("ImportType", ImportTypes);
        var wantedId = input.OptionalText("KeyMaterialId", MaterialIdLength, MaterialIdLength);
        var validTo = ValidTo(call);
        var key = ExternalKey(call, KeyStates.Importing);
        var secret = Unwrap(call, key, tokenBytes, encrypted);
        var id = KeyMaterial.IdOf(key.Family.Id, secret);
        if (wantedId is not null && wantedId != id)
        {
            throw WrongMaterial(key);
        }

        Accept(call, key, id, secret, importType);
        key.Imported[id] = new ImportedMaterial(validTo, description);
        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteString("KeyMaterialId", id);
    }

    public static void DeleteMaterial(Call call)
    {
        var wantedId = call.Input.OptionalText("KeyMaterialId", MaterialIdLength, MaterialIdLength);
        var key = ExternalKey(call, KeyStates.ImportDeletable);
        var id = wantedId ?? key.Family.Current?.Id;
        if (wantedId is not null && key.Family.Materials.TrueForAll(material => material.Id != wantedId))
        {
            throw KmsError.NotFound($"{key.Arn} has no key material {wantedId}.");
        }

        if (id is not null)
        {
            key.Imported.Remove(id);
            DropPending(key, id);
        }

        call.Output.WriteString("KeyId", key.Arn);
        call.WriteOptional("KeyMaterialId", id);
    }

    // Material that never became current goes with the primary's copy, everywhere.
    private static void DropPending(LocalKey key, string id)
    {
        if (!key.IsPrimary || key.Family.Pending is not { } pending || pending.Id != id)
        {
            return;
        }

        key.Family.Materials.Remove(pending);
        foreach (var member in key.Family.Members.Values)
        {
            member.Imported.Remove(id);
        }
    }

    private static void Accept(Call call, LocalKey key, string id, byte[] secret, string? importType)
    {
        var family = key.Family;
        if (family.Materials.Exists(material => material.Id == id))
        {
            return;
        }

        // A new material: the first of the key, or the next of a symmetric key, and only ever at the primary.
        var isFirst = family.Materials.Count == 0;
        if (!key.IsPrimary || (importType == ExistingMaterial) || (!isFirst && (importType != NewMaterial || family.Spec.Kind != KeyKind.Symmetric)))
        {
            throw WrongMaterial(key);
        }

        if (family.Pending is { } pending)
        {
            throw KmsError.InvalidState(
                $"New key material (id: {id}) cannot be imported into KMS key {key.Arn}, because another key material (id: {pending.Id}) is pending rotation.");
        }

        var material = new KeyMaterial(id, secret, call.Now) { IsPending = !isFirst };
        family.Materials.Add(material);
        call.World.Know(material, family);
    }

    private static byte[] Unwrap(Call call, LocalKey key, byte[] tokenBytes, byte[] encrypted)
    {
        var token = call.World.ImportTokenOf(tokenBytes);
        if (token is null || token.KeyArn != key.Arn)
        {
            throw new KmsError("InvalidImportTokenException", "The import token was not given for this KMS key.");
        }

        if (token.ValidTo <= call.Now)
        {
            throw new KmsError("ExpiredImportTokenException", "The import token has expired.");
        }

        byte[] secret;
        using (var rsa = KeyPairs.Rsa(token.WrappingKey))
        {
            try
            {
                secret = rsa.Decrypt(encrypted, RSAEncryptionPadding.CreateOaep(Algorithms.Hash(token.Algorithm)));
            }
            catch (CryptographicException)
            {
                throw KmsError.InvalidCiphertext();
            }
        }

        if (secret.Length == key.Family.Spec.Bits / 8)
        {
            return secret;
        }

        CryptographicOperations.ZeroMemory(secret);
        throw WrongMaterial(key);
    }

    private static DateTimeOffset? ValidTo(Call call)
    {
        var model = call.Input.OptionalChoice("ExpirationModel", ExpirationModels) ?? Expires;
        var validTo = call.Input.Time("ValidTo");
        return (model, validTo) switch
        {
            (Expires, null) => throw KmsError.Validation("A validTo date must be set if the ExpirationModel is KEY_MATERIAL_EXPIRES"),
            (Expires, { } time) when time <= call.Now => throw KmsError.Validation("The validTo date must lie in the future."),
            (not Expires, not null) => throw KmsError.Validation("A validTo date must not be set if the ExpirationModel is KEY_MATERIAL_DOES_NOT_EXPIRE"),
            _ => validTo,
        };
    }

    private static LocalKey ExternalKey(Call call, KeyState[] wanted)
    {
        var key = call.ManagedKey();
        if (!key.Family.IsExternal)
        {
            throw KmsError.Unsupported($"{key.Arn} origin is {key.Family.Origin} which is not valid for this operation.");
        }

        if (key.Family.Spec.IsAsymmetric)
        {
            throw KmsError.Unsupported("LocalKms does not implement the import of asymmetric key material.");
        }

        KeyStates.Demand(key, wanted, call.Now);
        return key;
    }

    private static KmsError WrongMaterial(LocalKey key) =>
        new("IncorrectKeyMaterialException", $"The key material in the request is not what {key.Arn} accepts.");
}
