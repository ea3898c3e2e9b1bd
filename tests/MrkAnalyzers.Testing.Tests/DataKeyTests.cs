using System.Security.Cryptography;

namespace MrkAnalyzers.Testing.Tests;

public sealed class DataKeyTests : KmsTest
{
    [Theory]
    [InlineData("AES_256", null, 32)]
    [InlineData("AES_128", null, 16)]
    [InlineData(null, 1, 1)]
    [InlineData(null, 1024, 1024)]
    public async Task A_data_key_has_the_wanted_size_and_opens_in_every_Region(string? spec, int? count, int size)
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var response = await In(Virginia).GenerateDataKeyAsync(
            new GenerateDataKeyRequest { KeyId = keyId, KeySpec = spec, NumberOfBytes = count, EncryptionContext = Context("a", "b") });
        Assert.Equal(size, response.Plaintext.Length);
        Assert.Equal(KeyArn(Virginia, keyId), response.KeyId);
        var opened = await DecryptAsync(Ireland, response.CiphertextBlob, context: Context("a", "b"));
        Assert.Equal(response.Plaintext.ToArray(), opened.Plaintext.ToArray());
        Assert.Equal(opened.KeyMaterialId, response.KeyMaterialId);
        await Fails<InvalidCiphertextException>(() => DecryptAsync(Ireland, response.CiphertextBlob));
    }

    [Fact]
    public async Task Without_plaintext_there_is_none()
    {
        var key = await CreateKeyAsync(Virginia);
        var (_, body) = await SendAsync(Virginia, "GenerateDataKeyWithoutPlaintext", $$"""{"KeyId":"{{key.KeyId}}","KeySpec":"AES_256"}""");
        Assert.False(body.TryGetProperty("Plaintext", out _));
        var blob = new MemoryStream(body.GetProperty("CiphertextBlob").GetBytesFromBase64());
        Assert.Equal(32, (await DecryptAsync(Virginia, blob)).Plaintext.Length);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("AES_256", 32)]
    public async Task A_size_is_given_once(string? spec, int? count)
    {
        var key = await CreateKeyAsync(Virginia);
        var exception = await Fails("ValidationException", () => In(Virginia).GenerateDataKeyAsync(
            new GenerateDataKeyRequest { KeyId = key.KeyId, KeySpec = spec, NumberOfBytes = count }));
        Assert.Equal("Please specify either number of bytes or key spec.", exception.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public async Task A_data_key_has_one_to_1024_bytes(int count)
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails("ValidationException", () => In(Virginia).GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key.KeyId, NumberOfBytes = count }));
    }

    [Fact]
    public async Task A_key_spec_for_KMS_keys_is_none_for_data_keys()
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails("ValidationException", () => In(Virginia).GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key.KeyId, KeySpec = "SYMMETRIC_DEFAULT" }));
    }

    [Fact]
    public async Task Only_symmetric_encryption_keys_wrap_data_keys()
    {
        var rsa = await CreateKeyAsync(Virginia, KeySpec.RSA_2048, KeyUsageType.ENCRYPT_DECRYPT);
        var mac = await CreateKeyAsync(Virginia, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC);
        await Fails<InvalidKeyUsageException>(() => In(Virginia).GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = rsa.KeyId, KeySpec = DataKeySpec.AES_256 }));
        await Fails<InvalidKeyUsageException>(() => In(Virginia).GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = mac.KeyId, KeySpec = DataKeySpec.AES_256 }));
    }

    [Theory]
    [InlineData("RSA_2048")]
    [InlineData("RSA_3072")]
    [InlineData("RSA_4096")]
    public async Task An_RSA_pair_is_a_real_one(string spec)
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var pair = await In(Virginia).GenerateDataKeyPairAsync(new GenerateDataKeyPairRequest { KeyId = keyId, KeyPairSpec = spec });
        using var privateKey = RSA.Create();
        privateKey.ImportPkcs8PrivateKey(pair.PrivateKeyPlaintext.ToArray(), out _);
        using var publicKey = RSA.Create();
        publicKey.ImportSubjectPublicKeyInfo(pair.PublicKey.ToArray(), out _);
        Assert.Equal(spec, $"RSA_{privateKey.KeySize}");
        var signature = privateKey.SignData(Bytes("m"), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        Assert.True(publicKey.VerifyData(Bytes("m"), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
        Assert.InRange(pair.PrivateKeyCiphertextBlob.Length, 1, 6144);
        Assert.Equal(pair.PrivateKeyPlaintext.ToArray(), (await DecryptAsync(Ireland, pair.PrivateKeyCiphertextBlob)).Plaintext.ToArray());
    }

    [Theory]
    [InlineData("ECC_NIST_P256")]
    [InlineData("ECC_NIST_P384")]
    [InlineData("ECC_NIST_P521")]
    [InlineData("ECC_SECG_P256K1")]
    public async Task An_ECC_pair_is_a_real_one(string spec)
    {
        var key = await CreateKeyAsync(Virginia);
        var pair = await In(Virginia).GenerateDataKeyPairWithoutPlaintextAsync(new GenerateDataKeyPairWithoutPlaintextRequest { KeyId = key.KeyId, KeyPairSpec = spec });
        using var privateKey = ECDsa.Create();
        privateKey.ImportPkcs8PrivateKey((await DecryptAsync(Virginia, pair.PrivateKeyCiphertextBlob)).Plaintext.ToArray(), out _);
        using var publicKey = ECDsa.Create();
        publicKey.ImportSubjectPublicKeyInfo(pair.PublicKey.ToArray(), out _);
        Assert.True(publicKey.VerifyData(Bytes("m"), privateKey.SignData(Bytes("m"), HashAlgorithmName.SHA256), HashAlgorithmName.SHA256));
    }

    [Theory]
    [InlineData("SM2", "UnsupportedOperationException")]
    [InlineData("ML_KEM_768", "UnsupportedOperationException")]
    [InlineData("ECC_NIST_EDWARDS25519", "UnsupportedOperationException")]
    [InlineData("RSA_1024", "ValidationException")]
    public async Task A_pair_that_cannot_be_made_is_refused_by_name(string spec, string code)
    {
        var key = await CreateKeyAsync(Virginia);
        var exception = await Fails(code, () => In(Virginia).GenerateDataKeyPairAsync(new GenerateDataKeyPairRequest { KeyId = key.KeyId, KeyPairSpec = spec }));
        Assert.Contains(spec, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1024)]
    public async Task Random_bytes_come_in_the_wanted_number(int count)
    {
        var one = await In(Virginia).GenerateRandomAsync(new GenerateRandomRequest { NumberOfBytes = count });
        Assert.Equal(count, one.Plaintext.Length);
    }

    [Theory]
    [InlineData(null, "NumberOfBytes is required.")]
    [InlineData(0, "1 validation error detected: Value '0' at 'numberOfBytes' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData(1025, "1 validation error detected: Value '1025' at 'numberOfBytes' failed to satisfy constraint: Member must have value less than or equal to 1024")]
    public async Task A_wrong_number_of_random_bytes_is_refused(int? count, string message)
    {
        var exception = await Fails("ValidationException", () => In(Virginia).GenerateRandomAsync(new GenerateRandomRequest { NumberOfBytes = count }));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task Parameters_for_enclaves_are_refused_rather_than_ignored()
    {
        var exception = await Fails("UnsupportedOperationException", () => In(Virginia).GenerateRandomAsync(
            new GenerateRandomRequest { NumberOfBytes = 1, Recipient = new RecipientInfo { AttestationDocument = new MemoryStream([1]) } }));
        Assert.Equal("LocalKms does not implement the parameter Recipient of GenerateRandom.", exception.Message);
    }
}
