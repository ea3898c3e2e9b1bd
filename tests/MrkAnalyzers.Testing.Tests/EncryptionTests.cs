using System.Text.Json;

namespace MrkAnalyzers.Testing.Tests;

public sealed class EncryptionTests : KmsTest
{
    [Fact]
    public async Task What_was_encrypted_is_decrypted()
    {
        var key = await CreateKeyAsync(Virginia);
        var encrypted = await In(Virginia).EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("hello") });
        Assert.Equal(key.Arn, encrypted.KeyId);
        Assert.Equal(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT, encrypted.EncryptionAlgorithm);
        var decrypted = await DecryptAsync(Virginia, encrypted.CiphertextBlob);
        Assert.Equal("hello", Text(decrypted.Plaintext));
        Assert.Equal(key.CurrentKeyMaterialId, decrypted.KeyMaterialId);
        Assert.Equal(64, decrypted.KeyMaterialId.Length);
    }

    [Fact]
    public async Task The_same_plaintext_gives_another_blob_every_time()
    {
        var key = await CreateKeyAsync(Virginia);
        var one = await EncryptAsync(Virginia, key.KeyId);
        var other = await EncryptAsync(Virginia, key.KeyId);
        Assert.NotEqual(one.ToArray(), other.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public async Task Plaintext_of_one_to_4096_bytes_fits_into_a_blob_of_at_most_6144(int size)
    {
        var key = await CreateKeyAsync(Virginia);
        var plaintext = Enumerable.Range(0, size).Select(static i => (byte)i).ToArray();
        var encrypted = await In(Virginia).EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = new MemoryStream(plaintext) });
        Assert.InRange(encrypted.CiphertextBlob.Length, size + 1, 6144);
        Assert.Equal(plaintext, (await DecryptAsync(Virginia, encrypted.CiphertextBlob)).Plaintext.ToArray());
    }

    [Fact]
    public async Task Longer_plaintext_is_refused_without_being_repeated()
    {
        var key = await CreateKeyAsync(Virginia);
        var exception = await Fails("ValidationException", () => EncryptAsync(Virginia, key.KeyId, new string('x', 4097)));
        Assert.Equal(
            "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length less than or equal to 4096", exception.Message);
    }

    [Fact]
    public async Task Empty_plaintext_and_empty_or_overlong_blobs_are_refused()
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails("ValidationException", () => EncryptAsync(Virginia, key.KeyId, ""));
        await Fails("ValidationException", () => DecryptAsync(Virginia, new MemoryStream()));
        await Fails("ValidationException", () => DecryptAsync(Virginia, new MemoryStream(new byte[6145])));
    }

    [Fact]
    public async Task Every_single_bit_flip_is_refused()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = (await EncryptAsync(Virginia, key.KeyId, context: Context("tenant", "a"))).ToArray();
        for (var bit = 0; bit < blob.Length * 8; bit++)
        {
            var altered = (byte[])blob.Clone();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            var (_, body) = await SendAsync(
                Virginia, "Decrypt", JsonSerializer.Serialize(new { CiphertextBlob = altered, EncryptionContext = Context("tenant", "a") }));
            Assert.Equal(("InvalidCiphertextException", ""), (ErrorOf(body), MessageOf(body)));
        }
    }

    [Fact]
    public async Task Every_truncation_and_extension_is_refused()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = (await EncryptAsync(Virginia, key.KeyId)).ToArray();
        for (var length = 1; length < blob.Length; length++)
        {
            await Refused(blob[..length]);
            await Refused(blob[length..]);
        }

        await Refused([.. blob, 0]);
        await Refused([0, .. blob]);
        await Refused([.. blob, .. new byte[500]]);

        async Task Refused(byte[] altered) =>
            Assert.Equal(
                "InvalidCiphertextException",
                ErrorOf((await SendAsync(Virginia, "Decrypt", JsonSerializer.Serialize(new { CiphertextBlob = altered }))).Body));
    }

    [Fact]
    public async Task An_altered_blob_with_the_right_key_named_is_refused_too()
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails<InvalidCiphertextException>(() => DecryptAsync(Virginia, Blob("no blob at all, but longer than the overhead of a blob of the service"), key.KeyId));
    }

    [Fact]
    public async Task A_blob_of_another_service_is_refused()
    {
        var other = new LocalKms();
        var client = other.CreateClient(Virginia);
        var key = (await client.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata;
        var blob = (await client.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("x") })).CiphertextBlob;
        await Fails<InvalidCiphertextException>(() => DecryptAsync(Virginia, blob));
    }

    [Fact]
    public async Task Decrypt_wants_the_very_pairs_of_the_context_in_any_order()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId, context: Context("tenant", "a", "purpose", "test"));
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, blob, context: Context("purpose", "test", "tenant", "a"))).Plaintext));
        foreach (var wrong in new[]
        {
            null,
            Context(),
            Context("tenant", "a"),
            Context("tenant", "a", "purpose", "test", "more", "x"),
            Context("tenant", "A", "purpose", "test"),
            Context("Tenant", "a", "purpose", "test"),
            Context("tenant", "test", "purpose", "a"),
            Context("tenant", "a ", "purpose", "test"),
        })
        {
            await Fails<InvalidCiphertextException>(() => DecryptAsync(Virginia, blob, context: wrong));
        }
    }

    [Fact]
    public async Task Contexts_that_read_alike_when_strung_together_are_different()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId, context: Context("a", "bc"));
        await Fails<InvalidCiphertextException>(() => DecryptAsync(Virginia, blob, context: Context("ab", "c")));
        await Fails<InvalidCiphertextException>(() => DecryptAsync(Virginia, blob, context: Context("a", "b", "c", "")));
    }

    [Fact]
    public async Task No_context_and_an_empty_one_are_the_same()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, blob, context: Context())).Plaintext));
    }

    [Fact]
    public async Task ReEncrypt_changes_the_key_and_the_context()
    {
        var source = await CreateKeyAsync(Virginia);
        var target = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, source.KeyId, context: Context("old", "1"));
        var response = await In(Virginia).ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = blob,
            SourceEncryptionContext = Context("old", "1"),
            DestinationKeyId = target.KeyId,
            DestinationEncryptionContext = Context("new", "2"),
        });
        Assert.Equal((source.Arn, target.Arn), (response.SourceKeyId, response.KeyId));
        Assert.Equal((source.CurrentKeyMaterialId, target.CurrentKeyMaterialId), (response.SourceKeyMaterialId, response.DestinationKeyMaterialId));
        await Fails<InvalidCiphertextException>(() => DecryptAsync(Virginia, response.CiphertextBlob, context: Context("old", "1")));
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, response.CiphertextBlob, target.KeyId, Context("new", "2"))).Plaintext));
    }

    [Theory]
    [InlineData("RSA_2048", 214, 190)]
    [InlineData("RSA_3072", 342, 318)]
    [InlineData("RSA_4096", 470, 446)]
    public async Task RSA_encrypts_up_to_its_documented_size(string spec, int largestWithSha1, int largestWithSha256)
    {
        var key = await CreateKeyAsync(Virginia, spec, KeyUsageType.ENCRYPT_DECRYPT);
        foreach (var (algorithm, largest) in new[] { ("RSAES_OAEP_SHA_1", largestWithSha1), ("RSAES_OAEP_SHA_256", largestWithSha256) })
        {
            Func<int, Task<EncryptResponse>> encrypt = size => In(Virginia).EncryptAsync(
                new EncryptRequest { KeyId = key.KeyId, Plaintext = new MemoryStream(new byte[size]), EncryptionAlgorithm = algorithm });
            var exception = await Fails("ValidationException", () => encrypt(largest + 1));
            Assert.Equal($"Algorithm {algorithm} and key spec {spec} cannot encrypt data larger than {largest} bytes.", exception.Message);
            var encrypted = await encrypt(largest);
            var decrypted = await In(Virginia).DecryptAsync(
                new DecryptRequest { KeyId = key.KeyId, CiphertextBlob = encrypted.CiphertextBlob, EncryptionAlgorithm = algorithm });
            Assert.Equal(new byte[largest], decrypted.Plaintext.ToArray());
            Assert.Null(decrypted.KeyMaterialId);
            Assert.Equal(algorithm, decrypted.EncryptionAlgorithm.Value);
        }
    }

    [Fact]
    public async Task Asymmetric_ciphertext_needs_its_key_and_algorithm()
    {
        var key = await CreateKeyAsync(Virginia, KeySpec.RSA_2048, KeyUsageType.ENCRYPT_DECRYPT, multiRegion: true);
        var other = await CreateKeyAsync(Virginia, KeySpec.RSA_2048, KeyUsageType.ENCRYPT_DECRYPT);
        var blob = (await In(Virginia).EncryptAsync(
            new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("x"), EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256 })).CiphertextBlob;
        Func<string?, string?, Func<Task>> decrypt = (keyId, algorithm) =>
            () => In(Virginia).DecryptAsync(new DecryptRequest { CiphertextBlob = Again(blob), KeyId = keyId, EncryptionAlgorithm = algorithm });
        await Fails<InvalidCiphertextException>(decrypt(null, null));
        await Fails("ValidationException", decrypt(null, "RSAES_OAEP_SHA_256"));
        await Fails<InvalidKeyUsageException>(decrypt(key.KeyId, null));
        await Fails<InvalidCiphertextException>(decrypt(key.KeyId, "RSAES_OAEP_SHA_1"));
        await Fails<InvalidCiphertextException>(decrypt(other.KeyId, "RSAES_OAEP_SHA_256"));
        await decrypt(key.KeyId, "RSAES_OAEP_SHA_256")();
    }

    [Fact]
    public async Task A_context_goes_with_symmetric_keys_only()
    {
        var key = await CreateKeyAsync(Virginia, KeySpec.RSA_2048, KeyUsageType.ENCRYPT_DECRYPT);
        await Fails("ValidationException", () => In(Virginia).EncryptAsync(new EncryptRequest
        {
            KeyId = key.KeyId,
            Plaintext = Blob("x"),
            EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256,
            EncryptionContext = Context("a", "b"),
        }));
    }

    [Fact]
    public async Task An_algorithm_that_the_key_does_not_know_is_an_invalid_usage()
    {
        var key = await CreateKeyAsync(Virginia);
        var exception = await Fails<InvalidKeyUsageException>(() => In(Virginia).EncryptAsync(
            new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("x"), EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256 }));
        Assert.Equal("Algorithm RSAES_OAEP_SHA_256 is incompatible with key spec SYMMETRIC_DEFAULT.", exception.Message);
    }

    [Fact]
    public async Task A_signing_key_does_not_encrypt()
    {
        var key = await CreateKeyAsync(Virginia, KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY);
        var exception = await Fails<InvalidKeyUsageException>(() => EncryptAsync(Virginia, key.KeyId));
        Assert.Equal($"{key.Arn} key usage is SIGN_VERIFY which is not valid for Encrypt.", exception.Message);
    }

    [Fact]
    public async Task A_dry_run_ends_in_an_exception_and_does_nothing()
    {
        var key = await CreateKeyAsync(Virginia);
        var exception = await Fails<DryRunOperationException>(
            () => In(Virginia).EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("x"), DryRun = true }));
        Assert.Equal("The request would have succeeded, but the DryRun option is set.", exception.Message);
        await Fails<DryRunOperationException>(() => In(Virginia).CreateGrantAsync(
            new CreateGrantRequest { KeyId = key.KeyId, GranteePrincipal = Stranger, Operations = ["Decrypt"], DryRun = true }));
        Assert.Empty((await In(Virginia).ListGrantsAsync(new ListGrantsRequest { KeyId = key.KeyId })).Grants);
    }

    [Fact]
    public async Task A_dry_run_fails_as_the_real_run_would()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        await Fails<InvalidCiphertextException>(() => In(Virginia).DecryptAsync(
            new DecryptRequest { CiphertextBlob = Again(blob), EncryptionContext = Context("a", "b"), DryRun = true }));
        await In(Virginia).DisableKeyAsync(key.KeyId);
        await Fails<DisabledException>(() => In(Virginia).DecryptAsync(new DecryptRequest { CiphertextBlob = Again(blob), DryRun = true }));
    }

    [Fact]
    public async Task A_dry_run_that_ignores_the_ciphertext_needs_the_key_and_no_blob()
    {
        var key = await CreateKeyAsync(Virginia);
        Func<string?, bool?, Func<Task>> decrypt = (keyId, dryRun) =>
            () => In(Virginia).DecryptAsync(new DecryptRequest { KeyId = keyId, DryRun = dryRun, DryRunModifiers = ["IGNORE_CIPHERTEXT"] });
        await Fails<DryRunOperationException>(decrypt(key.KeyId, true));
        await Fails("ValidationException", decrypt(null, true));
        await Fails("ValidationException", decrypt(key.KeyId, null));
        await Fails<DryRunOperationException>(() => In(Virginia).ReEncryptAsync(
            new ReEncryptRequest { SourceKeyId = key.KeyId, DestinationKeyId = key.KeyId, DryRun = true, DryRunModifiers = ["IGNORE_CIPHERTEXT"] }));
    }

    [Fact]
    public async Task Every_operation_that_can_run_dry_does()
    {
        var symmetric = await CreateKeyAsync(Virginia);
        var signing = await CreateKeyAsync(Virginia, KeySpec.ECC_NIST_P256, KeyUsageType.SIGN_VERIFY);
        var agreeing = await CreateKeyAsync(Virginia, KeySpec.ECC_NIST_P256, KeyUsageType.KEY_AGREEMENT);
        var mac = await CreateKeyAsync(Virginia, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC);
        var publicKey = Convert.ToBase64String((await In(Virginia).GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = agreeing.KeyId })).PublicKey.ToArray());
        var grant = await In(Virginia).CreateGrantAsync(new CreateGrantRequest { KeyId = symmetric.KeyId, GranteePrincipal = Stranger, Operations = ["Decrypt"] });
        var requests = new (string Operation, string Json)[]
        {
            ("GenerateDataKey", $$"""{"KeyId":"{{symmetric.KeyId}}","KeySpec":"AES_256","DryRun":true}"""),
            ("GenerateDataKeyWithoutPlaintext", $$"""{"KeyId":"{{symmetric.KeyId}}","KeySpec":"AES_256","DryRun":true}"""),
            ("GenerateDataKeyPair", $$"""{"KeyId":"{{symmetric.KeyId}}","KeyPairSpec":"RSA_2048","DryRun":true}"""),
            ("GenerateDataKeyPairWithoutPlaintext", $$"""{"KeyId":"{{symmetric.KeyId}}","KeyPairSpec":"RSA_2048","DryRun":true}"""),
            ("Sign", $$"""{"KeyId":"{{signing.KeyId}}","Message":"YQ==","SigningAlgorithm":"ECDSA_SHA_256","DryRun":true}"""),
            ("Verify", $$"""{"KeyId":"{{signing.KeyId}}","Message":"YQ==","Signature":"YQ==","SigningAlgorithm":"ECDSA_SHA_256","DryRun":true}"""),
            ("GenerateMac", $$"""{"KeyId":"{{mac.KeyId}}","Message":"YQ==","MacAlgorithm":"HMAC_SHA_256","DryRun":true}"""),
            ("VerifyMac", $$"""{"KeyId":"{{mac.KeyId}}","Message":"YQ==","Mac":"YQ==","MacAlgorithm":"HMAC_SHA_256","DryRun":true}"""),
            ("DeriveSharedSecret", $$"""{"KeyId":"{{agreeing.KeyId}}","PublicKey":"{{publicKey}}","KeyAgreementAlgorithm":"ECDH","DryRun":true}"""),
            ("RevokeGrant", $$"""{"KeyId":"{{symmetric.KeyId}}","GrantId":"{{grant.GrantId}}","DryRun":true}"""),
            ("RetireGrant", $$"""{"GrantToken":"{{grant.GrantToken}}","DryRun":true}"""),
        };
        foreach (var (operation, json) in requests)
        {
            var (_, body) = await SendAsync(Virginia, operation, json);
            Assert.True(ErrorOf(body) == "DryRunOperationException", $"{operation}: {body}");
        }

        Assert.Single((await In(Virginia).ListGrantsAsync(new ListGrantsRequest { KeyId = symmetric.KeyId })).Grants);
    }
}
