namespace MrkAnalyzers.Kms;

/// <summary>What KMS says about key specs, key usages and encryption algorithms (API_CreateKey, API_Decrypt). Names compare without regard to case, as the SDK's constants do.</summary>
internal static class KeySpecs
{
    public const string SymmetricDefault = "SYMMETRIC_DEFAULT";

    /// <summary>Asymmetric means neither <c>SYMMETRIC_DEFAULT</c> nor <c>HMAC_*</c>: true of specs that AWS may add, too.</summary>
    public static bool IsAsymmetric(string spec) => !Is(spec, SymmetricDefault) && !StartsWith(spec, "HMAC_") && LooksLikeSpec(spec);

    /// <summary>The specs of data keys (API_GenerateDataKey): CreateKey's list has neither.</summary>
    public static bool IsDataKeySpec(string spec) => Is(spec, "AES_256") || Is(spec, "AES_128");

    /// <summary>RSA and SM2 keys can encrypt; the other asymmetric specs only sign, agree on keys, or encapsulate.</summary>
    public static bool CanEncrypt(string spec) => StartsWith(spec, "RSA_") || Is(spec, "SM2");

    /// <summary>The key usages other than encryption that an asymmetric key can have.</summary>
    public static readonly ImmutableArray<string> UsagesWithoutEncryption = ImmutableArray.Create("SIGN_VERIFY", "KEY_AGREEMENT", "ENCAPSULATE_DECAPSULATE");

    public static bool IsUsageWithoutEncryption(string usage) => UsagesWithoutEncryption.Any(known => Is(usage, known));

    public static bool IsEncryptDecrypt(string usage) => Is(usage, "ENCRYPT_DECRYPT");

    /// <summary>An origin that puts the key into a custom key store.</summary>
    public static bool IsCustomKeyStoreOrigin(string origin) => Is(origin, "AWS_CLOUDHSM") || Is(origin, "EXTERNAL_KEY_STORE");

    public static bool IsSymmetricAlgorithm(string algorithm) => Is(algorithm, SymmetricDefault);

    // AES_256 is a DataKeySpec, and free text is no spec at all: neither is "asymmetric".
    private static bool LooksLikeSpec(string spec) =>
        StartsWith(spec, "RSA_") || StartsWith(spec, "ECC_") || StartsWith(spec, "ML_") || Is(spec, "SM2");

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
