using System.Reflection;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Tests.Kms;

public sealed class KeySpecsTests
{
    private static readonly string[] Symmetric = ["SYMMETRIC_DEFAULT", "HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512"];

    private static readonly string[] Encrypting = ["RSA_2048", "RSA_3072", "RSA_4096", "SM2"];

    private static readonly string[] NotEncrypting =
    [
        "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "ECC_NIST_EDWARDS25519",
        "ML_DSA_44", "ML_DSA_65", "ML_DSA_87", "ML_KEM_512", "ML_KEM_768", "ML_KEM_1024",
    ];

    [Fact]
    public void Every_spec_of_the_SDK_is_of_a_known_kind() =>
        Assert.Equal(Symmetric.Concat(Encrypting).Concat(NotEncrypting).Order(), FieldsOf<KeySpec>().Select(static field => field.Value).Order());

    [Fact]
    public void Specs_are_told_apart()
    {
        Assert.All(Symmetric, static spec => Assert.False(KeySpecs.IsAsymmetric(spec)));
        Assert.All(Encrypting, static spec => Assert.True(KeySpecs.IsAsymmetric(spec) && KeySpecs.CanEncrypt(spec)));
        Assert.All(NotEncrypting, static spec => Assert.True(KeySpecs.IsAsymmetric(spec) && !KeySpecs.CanEncrypt(spec)));
    }

    [Fact]
    public void Specs_of_the_obsolete_property_are_key_specs() =>
        Assert.Equal([], FieldsOf<CustomerMasterKeySpec>().Select(static field => field.Value).Except(Symmetric.Concat(Encrypting).Concat(NotEncrypting)));

    [Theory]
    [InlineData("AES_256")]
    [InlineData("AES_128")]
    [InlineData("")]
    [InlineData("no spec")]
    public void Data_key_specs_and_free_text_are_not_asymmetric(string text) => Assert.False(KeySpecs.IsAsymmetric(text));

    [Theory]
    [InlineData("rsa_2048", true)]
    [InlineData("Rsa_4096", true)]
    [InlineData("sm2", true)]
    [InlineData("ecc_nist_p256", true)]
    [InlineData("symmetric_default", false)]
    [InlineData("hmac_256", false)]
    public void Case_does_not_matter(string spec, bool isAsymmetric) => Assert.Equal(isAsymmetric, KeySpecs.IsAsymmetric(spec));

    [Fact]
    public void Usages_of_the_SDK_are_told_apart()
    {
        string[] withoutEncryption = ["SIGN_VERIFY", "KEY_AGREEMENT", "ENCAPSULATE_DECAPSULATE"];
        string[] symmetric = ["GENERATE_VERIFY_MAC"];
        var usages = FieldsOf<KeyUsageType>().Select(static field => field.Value).ToArray();
        Assert.Equal(withoutEncryption.Concat(symmetric).Append("ENCRYPT_DECRYPT").Order(), usages.Order());
        Assert.Equal(withoutEncryption.Order(), usages.Where(KeySpecs.IsUsageWithoutEncryption).Order());
        Assert.Equal(["ENCRYPT_DECRYPT"], usages.Where(KeySpecs.IsEncryptDecrypt));
    }

    [Fact]
    public void Only_the_default_algorithm_is_symmetric() =>
        Assert.Equal(["SYMMETRIC_DEFAULT"], FieldsOf<EncryptionAlgorithmSpec>().Select(static field => field.Value).Where(KeySpecs.IsSymmetricAlgorithm));

    // The analyzer reads such a field by its name.
    [Fact]
    public void Constants_are_named_after_their_values()
    {
        var fields = FieldsOf<KeySpec>().Concat(FieldsOf<CustomerMasterKeySpec>()).Concat(FieldsOf<KeyUsageType>()).Concat(FieldsOf<EncryptionAlgorithmSpec>()).ToArray();
        Assert.NotEmpty(fields);
        Assert.All(fields, static field => Assert.Equal(field.Name, field.Value));
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf<T>()
        where T : ConstantClass =>
        typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field.FieldType == typeof(T)).Select(static field => (field.Name, ((T)field.GetValue(null)!).Value));
}
