using System.Security.Cryptography;
using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>Encrypt, Decrypt, ReEncrypt.</summary>
internal static class Encryption
{
    private const int LongestPlaintext = 4096;
    private const int LongestBlob = 6144;
    private const string IgnoreCiphertext = "IGNORE_CIPHERTEXT";

    public static void Encrypt(Call call)
    {
        var algorithm = AlgorithmOf(call, "EncryptionAlgorithm");
        var context = ContextOf(call, "EncryptionContext", algorithm);
        var plaintext = call.Wipe(call.Input.Blob("Plaintext", LongestPlaintext));
        var key = call.UsableKey(call.Input.Text("KeyId", Call.LongestIdentifier), KeyUsages.Encrypt, algorithm, context);
        CheckSize(key, algorithm, plaintext);
        call.EndDryRun();
        call.Output.WriteBase64String("CiphertextBlob", Seal(call, key, algorithm, context, plaintext));
        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteString("EncryptionAlgorithm", algorithm);
    }

    public static void Decrypt(Call call)
    {
        call.Refuse("Recipient");
        var (key, material, plaintext) = Open(call, "KeyId", "EncryptionAlgorithm", "EncryptionContext", "Decrypt");
        call.EndDryRun();
        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteBase64String("Plaintext", plaintext);
        call.Output.WriteString("EncryptionAlgorithm", AlgorithmOf(call, "EncryptionAlgorithm"));
        WriteMaterial(call, "KeyMaterialId", key, material);
    }

    public static void ReEncrypt(Call call)
    {
        var algorithm = AlgorithmOf(call, "DestinationEncryptionAlgorithm");
        var context = ContextOf(call, "DestinationEncryptionContext", algorithm);
        var destinationId = call.Input.Text("DestinationKeyId", Call.LongestIdentifier);
        var (source, sourceMaterial, plaintext) = Open(call, "SourceKeyId", "SourceEncryptionAlgorithm", "SourceEncryptionContext", "ReEncryptFrom");
        var destination = call.UsableKey(destinationId, KeyUsages.Encrypt, algorithm, context, "ReEncryptTo");
        CheckSize(destination, algorithm, plaintext);
        call.EndDryRun();
        call.Output.WriteBase64String("CiphertextBlob", Seal(call, destination, algorithm, context, plaintext));
        call.Output.WriteString("SourceKeyId", source.Arn);
        call.Output.WriteString("KeyId", destination.Arn);
        call.Output.WriteString("SourceEncryptionAlgorithm", AlgorithmOf(call, "SourceEncryptionAlgorithm"));
        call.Output.WriteString("DestinationEncryptionAlgorithm", algorithm);
        WriteMaterial(call, "SourceKeyMaterialId", source, sourceMaterial);
        WriteMaterial(call, "DestinationKeyMaterialId", destination, destination.Material);
    }

    /// <summary>The material's ID, which KMS gives for symmetric encryption keys only.</summary>
    public static void WriteMaterial(Call call, string name, UsableKey key, KeyMaterial material)
    {
        if (key.Spec.Kind == KeyKind.Symmetric)
        {
            call.Output.WriteString(name, material.Id);
        }
    }

    private static (UsableKey Key, KeyMaterial Material, byte[] Plaintext) Open(
        Call call, string keyParameter, string algorithmParameter, string contextParameter, string permission)
    {
        var algorithm = AlgorithmOf(call, algorithmParameter);
        var context = ContextOf(call, contextParameter, algorithm);
        var identifier = call.Input.OptionalText(keyParameter, Call.LongestIdentifier);
        var ignoresCiphertext = IgnoresCiphertext(call);
        if (identifier is null && (algorithm != Algorithms.Symmetric || ignoresCiphertext))
        {
            // Asymmetric ciphertext does not say which key opens it.
            throw call.Input.Missing(keyParameter);
        }

        var blob = ignoresCiphertext ? [] : call.Input.Blob("CiphertextBlob", LongestBlob);
        var named = identifier is null ? null : call.UsableKey(identifier, KeyUsages.Encrypt, algorithm, context, permission);
        return named switch
        {
            not null when ignoresCiphertext => (named, named.Material, []),
            not null when algorithm != Algorithms.Symmetric => OpenRsa(call, named, algorithm, blob),
            _ => OpenEnvelope(call, named, context, blob, permission),
        };
    }

    private static (UsableKey Key, KeyMaterial Material, byte[] Plaintext) OpenEnvelope(
        Call call, UsableKey? named, IReadOnlyDictionary<string, string> context, byte[] blob, string permission)
    {
        var materialId = Envelope.MaterialIdOf(blob) ?? throw KmsError.InvalidCiphertext();
        var keyId = call.World.KeyIdOf(materialId) ?? throw KmsError.InvalidCiphertext();
        if (named is not null && named.Id != keyId)
        {
            throw KmsError.IncorrectKey();
        }

        var key = named ?? call.UsableKeyOfBlob(keyId, context, permission);
        var material = key.MaterialOf(materialId) ?? throw KmsError.InvalidCiphertext();
        var plaintext = Envelope.Open(material, key.Id, context, blob) ?? throw KmsError.InvalidCiphertext();
        return (key, material, call.Wipe(plaintext));
    }

    private static (UsableKey Key, KeyMaterial Material, byte[] Plaintext) OpenRsa(Call call, UsableKey key, string algorithm, byte[] blob)
    {
        using var rsa = KeyPairs.Rsa(key.Material.Secret);
        try
        {
            return (key, key.Material, call.Wipe(rsa.Decrypt(blob, Padding(algorithm))));
        }
        catch (CryptographicException)
        {
            throw KmsError.InvalidCiphertext();
        }
    }

    private static byte[] Seal(Call call, UsableKey key, string algorithm, IReadOnlyDictionary<string, string> context, byte[] plaintext)
    {
        if (key.Spec.Kind == KeyKind.Symmetric)
        {
            return Envelope.Seal(key.Material, key.Id, context, plaintext, call.World.Random);
        }

        using var rsa = KeyPairs.Rsa(key.Material.Secret);
        return rsa.Encrypt(plaintext, Padding(algorithm));
    }

    private static void CheckSize(UsableKey key, string algorithm, byte[] plaintext)
    {
        var longest = key.Spec.Kind == KeyKind.Symmetric ? LongestPlaintext : key.Spec.LargestOaepPlaintext(algorithm);
        if (plaintext.Length > longest)
        {
            throw KmsError.Validation($"Algorithm {algorithm} and key spec {key.Spec.Name} cannot encrypt data larger than {longest} bytes.");
        }
    }

    private static string AlgorithmOf(Call call, string parameter) => call.Input.OptionalChoice(parameter, Algorithms.Encryption) ?? Algorithms.Symmetric;

    private static SortedDictionary<string, string> ContextOf(Call call, string parameter, string algorithm)
    {
        var context = call.Input.Pairs(parameter);
        return context.Count > 0 && algorithm != Algorithms.Symmetric
            ? throw KmsError.Validation($"{parameter} is not supported with {algorithm}.")
            : context;
    }

    private static bool IgnoresCiphertext(Call call)
    {
        var ignores = call.Input.Choices("DryRunModifiers", [IgnoreCiphertext]).Count > 0;
        return ignores && call.Input.Flag("DryRun") != true
            ? throw KmsError.Validation("DryRunModifiers can only be used when DryRun is true.")
            : ignores;
    }

    private static RSAEncryptionPadding Padding(string algorithm) => RSAEncryptionPadding.CreateOaep(Algorithms.Hash(algorithm));
}
