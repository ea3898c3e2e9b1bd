namespace MrkAnalyzers.Testing.Tests;

public sealed class SeedTests : KmsTest
{
    [Fact]
    public async Task The_same_seed_and_calls_give_the_same_keys_and_ciphertexts()
    {
        var one = await RunAsync(new LocalKms(new LocalKmsOptions { Seed = 42, TimeProvider = Clock }));
        var other = await RunAsync(new LocalKms(new LocalKmsOptions { Seed = 42, TimeProvider = Clock }));
        Assert.Equal(one, other);
    }

    [Fact]
    public async Task Another_seed_and_no_seed_give_others()
    {
        var one = await RunAsync(new LocalKms(new LocalKmsOptions { Seed = 42, TimeProvider = Clock }));
        var other = await RunAsync(new LocalKms(new LocalKmsOptions { Seed = 43, TimeProvider = Clock }));
        var none = await RunAsync(new LocalKms(new LocalKmsOptions { TimeProvider = Clock }));
        Assert.Empty(one.Intersect(other));
        Assert.Empty(one.Intersect(none));
    }

    [Fact]
    public async Task A_seed_goes_on_where_it_was_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var kms = new LocalKms(new LocalKmsOptions { Seed = 42, StateFile = folder.File("state") });
        var first = await RandomAsync(kms);
        var restarted = new LocalKms(new LocalKmsOptions { Seed = 42, StateFile = folder.File("state") });
        Assert.NotEqual(first, await RandomAsync(restarted));
        var uninterrupted = new LocalKms(new LocalKmsOptions { Seed = 42 });
        Assert.Equal(first, await RandomAsync(uninterrupted));
    }

    private static async Task<string> RandomAsync(LocalKms kms)
    {
        using var client = kms.CreateClient(Virginia);
        return Convert.ToHexString((await client.GenerateRandomAsync(new GenerateRandomRequest { NumberOfBytes = 32 })).Plaintext.ToArray());
    }

    private static async Task<List<string>> RunAsync(LocalKms kms)
    {
        using var client = kms.CreateClient(Virginia);
        var key = (await client.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        var blob = await client.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("x") });
        var dataKey = await client.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key.KeyId, KeySpec = DataKeySpec.AES_256 });
        var signing = (await client.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.ECC_NIST_P521, KeyUsage = KeyUsageType.SIGN_VERIFY })).KeyMetadata;
        var publicKey = await client.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = signing.KeyId });
        var random = await client.GenerateRandomAsync(new GenerateRandomRequest { NumberOfBytes = 100 });
        var grant = await client.CreateGrantAsync(new CreateGrantRequest { KeyId = key.KeyId, GranteePrincipal = Stranger, Operations = ["Decrypt"] });
        return
        [
            key.KeyId, key.CurrentKeyMaterialId, Convert.ToHexString(blob.CiphertextBlob.ToArray()), Convert.ToHexString(dataKey.Plaintext.ToArray()),
            signing.KeyId, Convert.ToHexString(publicKey.PublicKey.ToArray()), Convert.ToHexString(random.Plaintext.ToArray()), grant.GrantId, grant.GrantToken,
        ];
    }
}
