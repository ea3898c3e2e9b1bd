using System.Collections.Frozen;
using System.Security.Cryptography;

namespace MrkAnalyzers.Testing.Model;

/// <summary>What kind of material a key spec stands for.</summary>
internal enum KeyKind
{
    Symmetric,
    Hmac,
    Rsa,
    Ecc,
}

/// <summary>The key usages of KMS.</summary>
internal static class KeyUsages
{
    public const string Encrypt = "ENCRYPT_DECRYPT";
    public const string Sign = "SIGN_VERIFY";
    public const string Mac = "GENERATE_VERIFY_MAC";
    public const string Agree = "KEY_AGREEMENT";

    public static readonly string[] All = [Encrypt, Sign, Mac, Agree, "ENCAPSULATE_DECAPSULATE"];
}

/// <summary>The algorithm names of KMS, by the parameter that takes them.</summary>
internal static class Algorithms
{
    public const string Symmetric = "SYMMETRIC_DEFAULT";
    public const string OaepSha1 = "RSAES_OAEP_SHA_1";
    public const string OaepSha256 = "RSAES_OAEP_SHA_256";
    public const string Ecdh = "ECDH";

    public static readonly string[] Encryption = [Symmetric, OaepSha1, OaepSha256, "SM2PKE"];

    public static readonly string[] Signing =
    [
        .. RsaSigning(), "ECDSA_SHA_256", "ECDSA_SHA_384", "ECDSA_SHA_512", "ED25519_SHA_512", "ED25519_PH_SHA_512", "ML_DSA_SHAKE_256", "SM2DSA",
    ];

    public static readonly string[] Mac = ["HMAC_SHA_224", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"];

    public static string[] RsaSigning() =>
    [
        "RSASSA_PSS_SHA_256", "RSASSA_PSS_SHA_384", "RSASSA_PSS_SHA_512",
        "RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PKCS1_V1_5_SHA_384", "RSASSA_PKCS1_V1_5_SHA_512",
    ];

    /// <summary>The hash in an algorithm's name.</summary>
    public static HashAlgorithmName Hash(string algorithm) =>
        algorithm.EndsWith("SHA_1", StringComparison.Ordinal) ? HashAlgorithmName.SHA1
        : algorithm.EndsWith("SHA_256", StringComparison.Ordinal) ? HashAlgorithmName.SHA256
        : algorithm.EndsWith("SHA_384", StringComparison.Ordinal) ? HashAlgorithmName.SHA384
        : HashAlgorithmName.SHA512;
}

/// <summary>
/// One value of CreateKey's KeySpec: what it is made of, what it may be used for and with which algorithms
/// (KMS Developer Guide, "Key spec reference"; KMS API Reference, CreateKey).
/// </summary>
internal sealed record KeySpec(string Name, KeyKind Kind, int Bits, string[] Usages)
{
    public const string SymmetricDefault = "SYMMETRIC_DEFAULT";

    private static readonly KeySpec[] Implemented =
    [
        new(SymmetricDefault, KeyKind.Symmetric, 256, [KeyUsages.Encrypt]),
        new("HMAC_224", KeyKind.Hmac, 224, [KeyUsages.Mac]),
        new("HMAC_256", KeyKind.Hmac, 256, [KeyUsages.Mac]),
        new("HMAC_384", KeyKind.Hmac, 384, [KeyUsages.Mac]),
        new("HMAC_512", KeyKind.Hmac, 512, [KeyUsages.Mac]),
        new("RSA_2048", KeyKind.Rsa, 2048, [KeyUsages.Encrypt, KeyUsages.Sign]),
        new("RSA_3072", KeyKind.Rsa, 3072, [KeyUsages.Encrypt, KeyUsages.Sign]),
        new("RSA_4096", KeyKind.Rsa, 4096, [KeyUsages.Encrypt, KeyUsages.Sign]),
        new("ECC_NIST_P256", KeyKind.Ecc, 256, [KeyUsages.Sign, KeyUsages.Agree]),
        new("ECC_NIST_P384", KeyKind.Ecc, 384, [KeyUsages.Sign, KeyUsages.Agree]),
        new("ECC_NIST_P521", KeyKind.Ecc, 521, [KeyUsages.Sign, KeyUsages.Agree]),
        new("ECC_SECG_P256K1", KeyKind.Ecc, 256, [KeyUsages.Sign]),
    ];

    private static readonly FrozenDictionary<string, KeySpec> ByName = Implemented.ToFrozenDictionary(static spec => spec.Name, StringComparer.Ordinal);

    /// <summary>Specs that KMS has and LocalKms has not: the base class library offers them nowhere or not on every platform.</summary>
    public static readonly string[] NotImplemented =
        ["ECC_NIST_EDWARDS25519", "ML_DSA_44", "ML_DSA_65", "ML_DSA_87", "ML_KEM_512", "ML_KEM_768", "ML_KEM_1024", "SM2"];

    /// <summary>Every name that KMS takes as a KeySpec.</summary>
    public static readonly string[] Names = [.. Implemented.Select(static spec => spec.Name), .. NotImplemented];

    /// <summary>Every name that KMS takes as a DataKeyPairSpec.</summary>
    public static readonly string[] PairNames =
        [.. Implemented.Where(static spec => spec.IsAsymmetric).Select(static spec => spec.Name), "ECC_NIST_EDWARDS25519", "ML_KEM_512", "ML_KEM_768", "ML_KEM_1024", "SM2"];

    public bool IsAsymmetric => Kind is KeyKind.Rsa or KeyKind.Ecc;

    /// <summary>The curve of an ECC spec.</summary>
    public ECCurve Curve => Name switch
    {
        "ECC_NIST_P256" => ECCurve.NamedCurves.nistP256,
        "ECC_NIST_P384" => ECCurve.NamedCurves.nistP384,
        "ECC_NIST_P521" => ECCurve.NamedCurves.nistP521,
        _ => ECCurve.CreateFromValue("1.3.132.0.10"),
    };

    /// <summary>Null for a spec that is not implemented.</summary>
    public static KeySpec? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The algorithms that a key of this spec and usage works with.</summary>
    public IReadOnlyList<string> AlgorithmsFor(string usage) => (Kind, usage) switch
    {
        (KeyKind.Symmetric, _) => [Algorithms.Symmetric],
        (KeyKind.Hmac, _) => [$"HMAC_SHA_{Bits}"],
        (KeyKind.Rsa, KeyUsages.Encrypt) => [Algorithms.OaepSha1, Algorithms.OaepSha256],
        (KeyKind.Rsa, _) => Algorithms.RsaSigning(),
        (KeyKind.Ecc, KeyUsages.Agree) => [Algorithms.Ecdh],
        _ => [$"ECDSA_SHA_{(Bits == 521 ? 512 : Bits)}"],
    };

    /// <summary>The largest plaintext in bytes that RSA-OAEP takes with this key (RFC 8017, section 7.1.1).</summary>
    public int LargestOaepPlaintext(string algorithm) => (Bits / 8) - (2 * (algorithm == Algorithms.OaepSha1 ? 20 : 32)) - 2;
}
