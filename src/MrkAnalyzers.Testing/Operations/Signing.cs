using System.Security.Cryptography;
using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>Sign, Verify, GetPublicKey, DeriveSharedSecret.</summary>
internal static class Signing
{
    private const int LongestMessage = 4096;
    private const int LongestSignature = 6144;
    private const int LongestPublicKey = 8192;

    private static readonly SortedDictionary<string, string> Contextless = new(StringComparer.Ordinal);
    private static readonly string[] MessageTypes = ["RAW", "DIGEST", "EXTERNAL_MU"];

    public static void Sign(Call call)
    {
        var algorithm = call.Input.Choice("SigningAlgorithm", Algorithms.Signing);
        var (key, digest) = KeyAndDigest(call, algorithm);
        call.EndDryRun();
        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteBase64String("Signature", SignDigest(key, algorithm, digest));
        call.Output.WriteString("SigningAlgorithm", algorithm);
    }

    public static void Verify(Call call)
    {
        var algorithm = call.Input.Choice("SigningAlgorithm", Algorithms.Signing);
        var signature = call.Input.Blob("Signature", LongestSignature);
        var (key, digest) = KeyAndDigest(call, algorithm);
        call.EndDryRun();
        if (!VerifyDigest(key, algorithm, digest, signature))
        {
            throw new KmsError("KMSInvalidSignatureException", "");
        }

        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteBoolean("SignatureValid", true);
        call.Output.WriteString("SigningAlgorithm", algorithm);
    }

    public static void GetPublicKey(Call call)
    {
        var identifier = call.Input.Text("KeyId", Call.LongestIdentifier);
        UsableKey key;
        lock (call.World.Gate)
        {
            var found = call.VisibleKey(identifier, aliasAllowed: true);
            if (!found.Family.Spec.IsAsymmetric)
            {
                throw KmsError.Unsupported($"{found.Arn} key spec is {found.Family.Spec.Name} which is not valid for {call.Operation}.");
            }

            key = call.UsableKey(identifier, found.Family.Usage, algorithm: null, Contextless);
        }

        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteBase64String("PublicKey", KeyPairs.PublicKey(key.Spec, key.Material.Secret));
        call.Output.WriteString("CustomerMasterKeySpec", key.Spec.Name);
        call.Output.WriteString("KeySpec", key.Spec.Name);
        call.Output.WriteString("KeyUsage", key.Usage);
        call.WriteList(KeyMetadata.AlgorithmsMember(key.Usage), key.Spec.AlgorithmsFor(key.Usage));
    }

    public static void DeriveSharedSecret(Call call)
    {
        call.Refuse("Recipient");
        var algorithm = call.Input.Choice("KeyAgreementAlgorithm", [Algorithms.Ecdh]);
        var publicKey = call.Input.Blob("PublicKey", LongestPublicKey);
        var key = call.UsableKey(call.Input.Text("KeyId", Call.LongestIdentifier), KeyUsages.Agree, algorithm, Contextless);
        var secret = call.Wipe(Agree(key.Material.Secret, publicKey));
        call.EndDryRun();
        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteBase64String("SharedSecret", secret);
        call.Output.WriteString("KeyAgreementAlgorithm", algorithm);
        call.Output.WriteString("KeyOrigin", key.Origin);
    }

    private static byte[] Agree(byte[] privateKey, byte[] publicKey)
    {
        using var own = KeyPairs.Ecdh(privateKey);
        using var other = ECDiffieHellman.Create();
        try
        {
            other.ImportSubjectPublicKeyInfo(publicKey, out _);
            return own.DeriveRawSecretAgreement(other.PublicKey);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            // No key at all, or one of another curve, or of a curve that the platform has not: platforms differ in how they say it.
            throw KmsError.Validation("PublicKey is not the DER-encoded public key of a pair on the same curve as the KMS key.");
        }
    }

    private static (UsableKey Key, byte[] Digest) KeyAndDigest(Call call, string algorithm)
    {
        var message = call.Wipe(call.Input.Blob("Message", LongestMessage));
        var type = call.Input.OptionalChoice("MessageType", MessageTypes) ?? "RAW";
        var key = call.UsableKey(call.Input.Text("KeyId", Call.LongestIdentifier), KeyUsages.Sign, algorithm, Contextless);
        if (type == "EXTERNAL_MU")
        {
            throw KmsError.Validation($"MessageType EXTERNAL_MU is not valid for algorithm {algorithm}.");
        }

        using var hash = IncrementalHash.CreateHash(Algorithms.Hash(algorithm));
        if (type == "RAW")
        {
            hash.AppendData(message);
            return (key, call.Wipe(hash.GetHashAndReset()));
        }

        return message.Length == hash.HashLengthInBytes
            ? (key, message)
            : throw KmsError.Validation($"Digest is invalid length for algorithm {algorithm}.");
    }

    private static byte[] SignDigest(UsableKey key, string algorithm, byte[] digest)
    {
        if (key.Spec.Kind == KeyKind.Rsa)
        {
            using var rsa = KeyPairs.Rsa(key.Material.Secret);
            return rsa.SignHash(digest, Algorithms.Hash(algorithm), Padding(algorithm));
        }

        using var ecdsa = KeyPairs.Ecdsa(key.Material.Secret);
        return ecdsa.SignHash(digest, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static bool VerifyDigest(UsableKey key, string algorithm, byte[] digest, byte[] signature)
    {
        if (key.Spec.Kind == KeyKind.Rsa)
        {
            using var rsa = KeyPairs.Rsa(key.Material.Secret);
            return rsa.VerifyHash(digest, signature, Algorithms.Hash(algorithm), Padding(algorithm));
        }

        using var ecdsa = KeyPairs.Ecdsa(key.Material.Secret);
        return ecdsa.VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static RSASignaturePadding Padding(string algorithm) =>
        algorithm.StartsWith("RSASSA_PSS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
}
