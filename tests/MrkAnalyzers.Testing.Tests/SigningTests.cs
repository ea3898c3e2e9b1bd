using System.Security.Cryptography;
using MrkAnalyzers.Testing.Cryptography;

namespace MrkAnalyzers.Testing.Tests;

public sealed class SigningTests : KmsTest
{
    [Theory]
    [InlineData("RSA_2048", "RSASSA_PSS_SHA_256")]
    [InlineData("RSA_2048", "RSASSA_PSS_SHA_384")]
    [InlineData("RSA_2048", "RSASSA_PSS_SHA_512")]
    [InlineData("RSA_2048", "RSASSA_PKCS1_V1_5_SHA_256")]
    [InlineData("RSA_3072", "RSASSA_PKCS1_V1_5_SHA_384")]
    [InlineData("RSA_4096", "RSASSA_PKCS1_V1_5_SHA_512")]
    [InlineData("ECC_NIST_P256", "ECDSA_SHA_256")]
    [InlineData("ECC_NIST_P384", "ECDSA_SHA_384")]
    [InlineData("ECC_NIST_P521", "ECDSA_SHA_512")]
    [InlineData("ECC_SECG_P256K1", "ECDSA_SHA_256")]
    public async Task A_signature_verifies_in_KMS_and_outside(string spec, string algorithm)
    {
        var key = await CreateKeyAsync(Virginia, spec, KeyUsageType.SIGN_VERIFY);
        Assert.Contains(algorithm, key.SigningAlgorithms);
        var signed = await In(Virginia).SignAsync(new SignRequest { KeyId = key.KeyId, Message = Blob("message"), SigningAlgorithm = algorithm });
        Assert.Equal((key.Arn, algorithm), (signed.KeyId, signed.SigningAlgorithm.Value));

        var verified = await VerifyAsync(key.KeyId, algorithm, "message", signed.Signature);
        Assert.True(verified.SignatureValid);
        await Fails<KMSInvalidSignatureException>(() => VerifyAsync(key.KeyId, algorithm, "another message", signed.Signature));
        await Fails<KMSInvalidSignatureException>(() => VerifyAsync(key.KeyId, algorithm, "message", new MemoryStream([1, 2, 3])));

        var publicKey = (await In(Virginia).GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = key.KeyId })).PublicKey.ToArray();
        Assert.True(VerifiesOutside(publicKey, algorithm, Bytes("message"), signed.Signature.ToArray()));
    }

    [Theory]
    [InlineData("RSA_2048", "RSASSA_PSS_SHA_256", 32)]
    [InlineData("ECC_NIST_P384", "ECDSA_SHA_384", 48)]
    public async Task A_digest_is_signed_as_it_is_and_has_the_length_of_the_hash(string spec, string algorithm, int length)
    {
        var key = await CreateKeyAsync(Virginia, spec, KeyUsageType.SIGN_VERIFY);
        Func<byte[], MessageType, Task<SignResponse>> sign = (message, type) => In(Virginia).SignAsync(
            new SignRequest { KeyId = key.KeyId, Message = new MemoryStream(message), MessageType = type, SigningAlgorithm = algorithm });
        var exception = await Fails("ValidationException", () => sign(new byte[length - 1], MessageType.DIGEST));
        Assert.Equal($"Digest is invalid length for algorithm {algorithm}.", exception.Message);
        var digest = length == 32 ? SHA256.HashData(Bytes("message")) : SHA384.HashData(Bytes("message"));
        var signed = await sign(digest, MessageType.DIGEST);
        Assert.True((await VerifyAsync(key.KeyId, algorithm, "message", signed.Signature)).SignatureValid);
        await Fails("ValidationException", () => sign(new byte[64], MessageType.EXTERNAL_MU));
    }

    [Fact]
    public async Task A_message_has_at_most_4096_bytes()
    {
        var key = await CreateKeyAsync(Virginia, KeySpec.ECC_NIST_P256, KeyUsageType.SIGN_VERIFY);
        Func<int, Task<SignResponse>> sign = size => In(Virginia).SignAsync(
            new SignRequest { KeyId = key.KeyId, Message = new MemoryStream(new byte[size]), SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256 });
        await sign(4096);
        await Fails("ValidationException", () => sign(4097));
    }

    [Fact]
    public async Task A_key_signs_with_its_own_algorithms_only()
    {
        var key = await CreateKeyAsync(Virginia, KeySpec.ECC_NIST_P256, KeyUsageType.SIGN_VERIFY);
        await Fails<InvalidKeyUsageException>(() => In(Virginia).SignAsync(
            new SignRequest { KeyId = key.KeyId, Message = Blob("m"), SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_384 }));
        var symmetric = await CreateKeyAsync(Virginia);
        var exception = await Fails<InvalidKeyUsageException>(() => VerifyAsync(symmetric.KeyId, "ECDSA_SHA_256", "m", Blob("s")));
        Assert.Equal($"{symmetric.Arn} key usage is ENCRYPT_DECRYPT which is not valid for Verify.", exception.Message);
    }

    [Fact]
    public async Task A_public_key_comes_with_what_it_is_for()
    {
        var signing = await CreateKeyAsync(Virginia, KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY);
        var encrypting = await CreateKeyAsync(Virginia, KeySpec.RSA_2048, KeyUsageType.ENCRYPT_DECRYPT);
        var one = await In(Virginia).GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = signing.KeyId });
        var other = await In(Virginia).GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = encrypting.KeyId });
        Assert.Equal((KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY, 6), (one.KeySpec, one.KeyUsage, one.SigningAlgorithms.Count));
        Assert.Equal(["RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"], other.EncryptionAlgorithms);
        Assert.Null(other.SigningAlgorithms);
    }

    [Fact]
    public async Task Symmetric_keys_have_no_public_key()
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails<UnsupportedOperationException>(() => In(Virginia).GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = key.KeyId }));
    }

    [Theory]
    [InlineData("ECC_NIST_P256")]
    [InlineData("ECC_NIST_P384")]
    [InlineData("ECC_NIST_P521")]
    public async Task Both_parties_derive_the_same_secret(string spec)
    {
        var key = await CreateKeyAsync(Virginia, spec, KeyUsageType.KEY_AGREEMENT);
        Assert.Equal(["ECDH"], key.KeyAgreementAlgorithms);
        using var publicKey = ECDiffieHellman.Create();
        publicKey.ImportSubjectPublicKeyInfo((await In(Virginia).GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = key.KeyId })).PublicKey.ToArray(), out _);
        using var own = ECDiffieHellman.Create(publicKey.ExportParameters(false).Curve);
        var response = await DeriveAsync(key.KeyId, own.ExportSubjectPublicKeyInfo());
        Assert.Equal(own.DeriveRawSecretAgreement(publicKey.PublicKey), response.SharedSecret.ToArray());
        Assert.Equal((key.Arn, OriginType.AWS_KMS), (response.KeyId, response.KeyOrigin));
    }

    [Fact]
    public async Task Only_a_public_key_of_the_same_curve_agrees()
    {
        var key = await CreateKeyAsync(Virginia, KeySpec.ECC_NIST_P256, KeyUsageType.KEY_AGREEMENT);
        using var other = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP384);
        await Fails("ValidationException", () => DeriveAsync(key.KeyId, other.ExportSubjectPublicKeyInfo()));
        await Fails("ValidationException", () => DeriveAsync(key.KeyId, [1, 2, 3]));
        using var bitcoin = ECDiffieHellman.Create(ECCurve.CreateFromValue("1.3.132.0.10"));
        await Fails("ValidationException", () => DeriveAsync(key.KeyId, bitcoin.ExportSubjectPublicKeyInfo()));
        // 1.2.840.10045.3.1.7 is P-256; there is no 1.2.840.10045.3.1.99.
        using var known = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var unknown = Convert.ToHexString(known.ExportSubjectPublicKeyInfo()).Replace("2A8648CE3D030107", "2A8648CE3D030163", StringComparison.Ordinal);
        await Fails("ValidationException", () => DeriveAsync(key.KeyId, Convert.FromHexString(unknown)));
    }

    [Theory]
    [InlineData("HMAC_224", "HMAC_SHA_224", 28)]
    [InlineData("HMAC_256", "HMAC_SHA_256", 32)]
    [InlineData("HMAC_384", "HMAC_SHA_384", 48)]
    [InlineData("HMAC_512", "HMAC_SHA_512", 64)]
    public async Task A_MAC_verifies_in_every_Region_of_the_family(string spec, string algorithm, int length)
    {
        var key = await CreateKeyAsync(Virginia, spec, KeyUsageType.GENERATE_VERIFY_MAC, multiRegion: true);
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
        Clock.Advance(TimeSpan.FromSeconds(1));
        var mac = await In(Virginia).GenerateMacAsync(new GenerateMacRequest { KeyId = key.KeyId, Message = Blob("m"), MacAlgorithm = algorithm });
        Assert.Equal(length, mac.Mac.Length);
        Func<string, byte[], Task<VerifyMacResponse>> verify = (message, bytes) => In(Ireland).VerifyMacAsync(
            new VerifyMacRequest { KeyId = key.KeyId, Message = Blob(message), Mac = new MemoryStream(bytes), MacAlgorithm = algorithm });
        Assert.True((await verify("m", mac.Mac.ToArray())).MacValid);
        await Fails<KMSInvalidMacException>(() => verify("n", mac.Mac.ToArray()));
        await Fails<KMSInvalidMacException>(() => verify("m", mac.Mac.ToArray()[..^1]));
    }

    [Fact]
    public async Task A_MAC_key_knows_its_own_algorithm_only()
    {
        var key = await CreateKeyAsync(Virginia, KeySpec.HMAC_224, KeyUsageType.GENERATE_VERIFY_MAC);
        var exception = await Fails<InvalidKeyUsageException>(() => In(Virginia).GenerateMacAsync(
            new GenerateMacRequest { KeyId = key.KeyId, Message = Blob("m"), MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256 }));
        Assert.Equal("Algorithm HMAC_SHA_256 is incompatible with key spec HMAC_224.", exception.Message);
        await Fails("ValidationException", () => In(Virginia).GenerateMacAsync(new GenerateMacRequest { KeyId = key.KeyId, Message = Blob("m"), MacAlgorithm = "INVALID" }));
    }

    // RFC 4231, test cases 1, 2, 3, 6 and 7.
    [Theory]
    [InlineData("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "4869205468657265", "896fb1128abbdf196832107cd49df33f47b4b1169912ba4f53684b22")]
    [InlineData("4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f", "a30e01098bc6dbbf45690f3a7e9e6d0f8bbea2a39e6148008fd05e44")]
    [InlineData("aa*20", "dd*50", "7fb3cb3588c6c1f6ffa9694d7d6ad2649365b0c1f65d69d1ec8333ea")]
    [InlineData("aa*131", "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374", "95e9a0db962095adaebe9b2d6f0dbce2d499f112f2d2b7273fa6870e")]
    [InlineData("aa*131", "5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b2d73697a65206b657920616e642061206c6172676572207468616e20626c6f636b2d73697a6520646174612e20546865206b6579206e6565647320746f20626520686173686564206265666f7265206265696e6720757365642062792074686520484d414320616c676f726974686d2e", "3a854166ac5d9f023f54d517d0b39dbd946770db9c2b95c9f6f565d1")]
    public void HMAC_SHA_224_is_that_of_RFC_4231(string key, string message, string mac) =>
        Assert.Equal(mac, Hex.Lower(HmacSha224.HashData(Repeat(key), Repeat(message))));

    private static byte[] Repeat(string text) =>
        text.Split('*') is [var octet, var count] ? Enumerable.Repeat(Convert.ToByte(octet, 16), int.Parse(count, null)).ToArray() : Convert.FromHexString(text);

    private static bool VerifiesOutside(byte[] publicKey, string algorithm, byte[] message, byte[] signature)
    {
        var hash = new HashAlgorithmName(algorithm.Split("SHA_") is [_, var bits] ? $"SHA{bits}" : "");
        if (algorithm.StartsWith("RSA", StringComparison.Ordinal))
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(publicKey, out _);
            return rsa.VerifyData(message, signature, hash, algorithm.Contains("PSS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        }

        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        return ecdsa.VerifyData(message, signature, hash, DSASignatureFormat.Rfc3279DerSequence);
    }

    private Task<VerifyResponse> VerifyAsync(string keyId, string algorithm, string message, MemoryStream signature) => In(Virginia).VerifyAsync(
        new VerifyRequest { KeyId = keyId, Message = Blob(message), Signature = Again(signature), SigningAlgorithm = algorithm });

    private Task<DeriveSharedSecretResponse> DeriveAsync(string keyId, byte[] publicKey) => In(Virginia).DeriveSharedSecretAsync(
        new DeriveSharedSecretRequest { KeyId = keyId, PublicKey = new MemoryStream(publicKey), KeyAgreementAlgorithm = KeyAgreementAlgorithmSpec.ECDH });
}
