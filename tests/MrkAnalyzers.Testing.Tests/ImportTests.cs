using System.Security.Cryptography;

namespace MrkAnalyzers.Testing.Tests;

public sealed class ImportTests : KmsTest
{
    private static readonly byte[] Material = SHA256.HashData("material"u8);
    private static readonly byte[] NextMaterial = SHA256.HashData("next material"u8);

    private async Task<string> ExternalKeyAsync(bool multiRegion = false) =>
        (await CreateKeyAsync(Virginia, multiRegion: multiRegion, origin: OriginType.EXTERNAL)).KeyId;

    private async Task<ImportKeyMaterialResponse> ImportAsync(
        RegionEndpoint region, string keyId, byte[] material, ImportType? type = null, DateTime? validTo = null, string algorithm = "RSAES_OAEP_SHA_256")
    {
        var parameters = await In(region).GetParametersForImportAsync(
            new GetParametersForImportRequest { KeyId = keyId, WrappingAlgorithm = algorithm, WrappingKeySpec = WrappingKeySpec.RSA_2048 });
        return await ImportAsync(region, keyId, parameters, material, type, validTo, algorithm);
    }

    private Task<ImportKeyMaterialResponse> ImportAsync(
        RegionEndpoint region, string keyId, GetParametersForImportResponse parameters, byte[] material, ImportType? type = null, DateTime? validTo = null, string algorithm = "RSAES_OAEP_SHA_256")
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(parameters.PublicKey.ToArray(), out _);
        var padding = algorithm.EndsWith('1') ? RSAEncryptionPadding.OaepSHA1 : RSAEncryptionPadding.OaepSHA256;
        return In(region).ImportKeyMaterialAsync(new ImportKeyMaterialRequest
        {
            KeyId = keyId,
            ImportToken = Again(parameters.ImportToken),
            EncryptedKeyMaterial = new MemoryStream(rsa.Encrypt(material, padding)),
            ImportType = type,
            ExpirationModel = validTo is null ? ExpirationModelType.KEY_MATERIAL_DOES_NOT_EXPIRE : ExpirationModelType.KEY_MATERIAL_EXPIRES,
            ValidTo = validTo,
        });
    }

    [Fact]
    public async Task A_key_for_imported_material_waits_for_it()
    {
        var key = await CreateKeyAsync(Virginia, origin: OriginType.EXTERNAL);
        Assert.Equal((KeyState.PendingImport, false, OriginType.EXTERNAL), (key.KeyState, key.Enabled, key.Origin));
        Assert.Null(key.CurrentKeyMaterialId);
        var exception = await Fails<KMSInvalidStateException>(() => EncryptAsync(Virginia, key.KeyId));
        Assert.Equal($"{key.Arn} is pending import.", exception.Message);
    }

    [Theory]
    [InlineData("RSAES_OAEP_SHA_1")]
    [InlineData("RSAES_OAEP_SHA_256")]
    public async Task Imported_material_makes_the_key_work(string algorithm)
    {
        var keyId = await ExternalKeyAsync();
        var imported = await ImportAsync(Virginia, keyId, Material, algorithm: algorithm);
        var key = (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata;
        Assert.Equal((KeyState.Enabled, ExpirationModelType.KEY_MATERIAL_DOES_NOT_EXPIRE), (key.KeyState, key.ExpirationModel));
        Assert.Equal((key.Arn, key.CurrentKeyMaterialId), (imported.KeyId, imported.KeyMaterialId));
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, await EncryptAsync(Virginia, keyId))).Plaintext));
    }

    [Fact]
    public async Task Deleted_material_takes_the_key_out_of_work_until_the_same_comes_back()
    {
        var keyId = await ExternalKeyAsync();
        var imported = await ImportAsync(Virginia, keyId, Material);
        var blob = await EncryptAsync(Virginia, keyId);
        var deleted = await In(Virginia).DeleteImportedKeyMaterialAsync(new DeleteImportedKeyMaterialRequest { KeyId = keyId });
        Assert.Equal(imported.KeyMaterialId, deleted.KeyMaterialId);
        await Fails<KMSInvalidStateException>(() => DecryptAsync(Virginia, blob));
        var described = (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata;
        Assert.Equal((KeyState.PendingImport, imported.KeyMaterialId), (described.KeyState, described.CurrentKeyMaterialId));
        Assert.Null(described.ExpirationModel);
        await Fails<IncorrectKeyMaterialException>(() => ImportAsync(Virginia, keyId, NextMaterial));
        await ImportAsync(Virginia, keyId, Material);
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, blob)).Plaintext));
    }

    [Fact]
    public async Task Material_expires_by_the_clock()
    {
        var keyId = await ExternalKeyAsync();
        var end = Clock.GetUtcNow().AddDays(3).UtcDateTime;
        await ImportAsync(Virginia, keyId, Material, validTo: end);
        var key = (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata;
        Assert.Equal((ExpirationModelType.KEY_MATERIAL_EXPIRES, end), (key.ExpirationModel, key.ValidTo?.ToUniversalTime()));
        var blob = await EncryptAsync(Virginia, keyId);
        Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        await DecryptAsync(Virginia, blob);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Fails<KMSInvalidStateException>(() => DecryptAsync(Virginia, blob));
    }

    [Fact]
    public async Task An_expiry_needs_a_date_to_come()
    {
        var keyId = await ExternalKeyAsync();
        var (_, body) = await SendAsync(Virginia, "ImportKeyMaterial", $$"""{"KeyId":"{{keyId}}","ImportToken":"YQ==","EncryptedKeyMaterial":"YQ=="}""");
        Assert.Equal("A validTo date must be set if the ExpirationModel is KEY_MATERIAL_EXPIRES", MessageOf(body));
        await Fails("ValidationException", () => ImportAsync(Virginia, keyId, Material, validTo: Clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task The_same_material_in_two_keys_does_not_make_them_interoperable()
    {
        var one = await ExternalKeyAsync();
        var other = await ExternalKeyAsync();
        var first = await ImportAsync(Virginia, one, Material);
        var second = await ImportAsync(Virginia, other, Material);
        Assert.NotEqual(first.KeyMaterialId, second.KeyMaterialId);
        var blob = await EncryptAsync(Virginia, one);
        await Fails<IncorrectKeyException>(() => DecryptAsync(Virginia, blob, other));
        Assert.Equal(KeyArn(Virginia, one), (await DecryptAsync(Virginia, blob)).KeyId);
    }

    [Fact]
    public async Task A_replica_needs_the_same_material_of_its_own()
    {
        var keyId = await ExternalKeyAsync(multiRegion: true);
        await ImportAsync(Virginia, keyId, Material);
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "eu-west-1" });
        Clock.Advance(TimeSpan.FromSeconds(1));
        var blob = await EncryptAsync(Virginia, keyId);
        Assert.Equal(KeyState.PendingImport, (await In(Ireland).DescribeKeyAsync(keyId)).KeyMetadata.KeyState);
        await Fails<KMSInvalidStateException>(() => DecryptAsync(Ireland, blob));
        await Fails<IncorrectKeyMaterialException>(() => ImportAsync(Ireland, keyId, NextMaterial));
        await ImportAsync(Ireland, keyId, Material);
        Assert.Equal("a secret", Text((await DecryptAsync(Ireland, blob)).Plaintext));
        await In(Ireland).DeleteImportedKeyMaterialAsync(new DeleteImportedKeyMaterialRequest { KeyId = keyId });
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, blob)).Plaintext));
    }

    [Fact]
    public async Task New_material_goes_into_the_primary_then_each_replica_and_then_rotates()
    {
        var keyId = await ExternalKeyAsync(multiRegion: true);
        await ImportAsync(Virginia, keyId, Material);
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "eu-west-1" });
        Clock.Advance(TimeSpan.FromSeconds(1));
        await ImportAsync(Ireland, keyId, Material);
        var old = await EncryptAsync(Virginia, keyId, "old");
        Func<Task<RotateKeyOnDemandResponse>> rotate = () => In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = keyId });
        Func<Task<KeyMaterialState>> state = async () => (await In(Virginia).ListKeyRotationsAsync(
            new ListKeyRotationsRequest { KeyId = keyId, IncludeKeyMaterial = IncludeKeyMaterial.ALL_KEY_MATERIAL })).Rotations[^1].KeyMaterialState;

        var exception = await Fails<KMSInvalidStateException>(rotate);
        Assert.Equal($"No available key material pending rotation for the key: {KeyArn(Virginia, keyId)}", exception.Message.TrimEnd('.'));
        await Fails<IncorrectKeyMaterialException>(() => ImportAsync(Ireland, keyId, NextMaterial, ImportType.NEW_KEY_MATERIAL));
        var next = await ImportAsync(Virginia, keyId, NextMaterial, ImportType.NEW_KEY_MATERIAL);
        Assert.Equal(KeyMaterialState.PENDING_MULTI_REGION_IMPORT_AND_ROTATION, await state());
        await Fails<KMSInvalidStateException>(rotate);
        await Fails<KMSInvalidStateException>(() => ImportAsync(Virginia, keyId, SHA256.HashData("third"u8), ImportType.NEW_KEY_MATERIAL));
        await ImportAsync(Ireland, keyId, NextMaterial, ImportType.EXISTING_KEY_MATERIAL);
        Assert.Equal(KeyMaterialState.PENDING_ROTATION, await state());
        await rotate();
        Assert.Equal(KeyMaterialState.CURRENT, await state());
        Assert.Equal(next.KeyMaterialId, (await In(Ireland).DescribeKeyAsync(keyId)).KeyMetadata.CurrentKeyMaterialId);
        Assert.Equal("old", Text((await DecryptAsync(Ireland, old)).Plaintext));
        Assert.Equal("new", Text((await DecryptAsync(Virginia, await EncryptAsync(Ireland, keyId, "new"))).Plaintext));
    }

    [Fact]
    public async Task Material_that_never_became_current_goes_everywhere_with_the_primarys_copy()
    {
        var keyId = await ExternalKeyAsync();
        await ImportAsync(Virginia, keyId, Material);
        var next = await ImportAsync(Virginia, keyId, NextMaterial, ImportType.NEW_KEY_MATERIAL);
        await In(Virginia).DeleteImportedKeyMaterialAsync(new DeleteImportedKeyMaterialRequest { KeyId = keyId, KeyMaterialId = next.KeyMaterialId });
        await Fails<KMSInvalidStateException>(() => In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = keyId }));
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, await EncryptAsync(Virginia, keyId))).Plaintext));
        await Fails<NotFoundException>(() => In(Virginia).DeleteImportedKeyMaterialAsync(
            new DeleteImportedKeyMaterialRequest { KeyId = keyId, KeyMaterialId = next.KeyMaterialId }));
    }

    [Fact]
    public async Task Tokens_are_for_one_key_and_one_day()
    {
        var one = await ExternalKeyAsync();
        var other = await ExternalKeyAsync();
        var parameters = await In(Virginia).GetParametersForImportAsync(
            new GetParametersForImportRequest { KeyId = one, WrappingAlgorithm = AlgorithmSpec.RSAES_OAEP_SHA_256, WrappingKeySpec = WrappingKeySpec.RSA_2048 });
        Assert.Equal(Clock.GetUtcNow().AddDays(1).UtcDateTime, parameters.ParametersValidTo?.ToUniversalTime());
        await Fails<InvalidImportTokenException>(() => ImportAsync(Virginia, other, parameters, Material));
        Clock.Advance(TimeSpan.FromDays(1));
        await Fails<ExpiredImportTokenException>(() => ImportAsync(Virginia, one, parameters, Material));
    }

    [Fact]
    public async Task Wrongly_wrapped_or_wrongly_sized_material_is_refused()
    {
        var keyId = await ExternalKeyAsync();
        await Fails<IncorrectKeyMaterialException>(() => ImportAsync(Virginia, keyId, Material[..16]));
        var parameters = await In(Virginia).GetParametersForImportAsync(
            new GetParametersForImportRequest { KeyId = keyId, WrappingAlgorithm = AlgorithmSpec.RSAES_OAEP_SHA_256, WrappingKeySpec = WrappingKeySpec.RSA_2048 });
        await Fails<InvalidCiphertextException>(() => ImportAsync(Virginia, keyId, parameters, Material, algorithm: "RSAES_OAEP_SHA_1"));
    }

    [Fact]
    public async Task KMSs_own_keys_take_no_imports()
    {
        var key = await CreateKeyAsync(Virginia);
        var exception = await Fails<UnsupportedOperationException>(() => In(Virginia).GetParametersForImportAsync(
            new GetParametersForImportRequest { KeyId = key.KeyId, WrappingAlgorithm = AlgorithmSpec.RSAES_OAEP_SHA_256, WrappingKeySpec = WrappingKeySpec.RSA_2048 }));
        Assert.Equal($"{key.Arn} origin is AWS_KMS which is not valid for this operation.", exception.Message);
        await Fails<UnsupportedOperationException>(() => In(Virginia).DeleteImportedKeyMaterialAsync(new DeleteImportedKeyMaterialRequest { KeyId = key.KeyId }));
    }
}
