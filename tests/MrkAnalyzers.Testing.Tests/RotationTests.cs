namespace MrkAnalyzers.Testing.Tests;

public sealed class RotationTests : KmsTest
{
    [Fact]
    public async Task Old_blobs_open_after_a_rotation_and_new_ones_use_the_new_material()
    {
        var key = await CreateKeyAsync(Virginia);
        var old = await EncryptAsync(Virginia, key.KeyId, "old");
        Assert.Equal(key.KeyId, (await In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = key.KeyId })).KeyId);
        var current = (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata.CurrentKeyMaterialId;
        Assert.NotEqual(key.CurrentKeyMaterialId, current);
        var opened = await DecryptAsync(Virginia, old);
        Assert.Equal(("old", key.CurrentKeyMaterialId), (Text(opened.Plaintext), opened.KeyMaterialId));
        var reopened = await DecryptAsync(Virginia, await EncryptAsync(Virginia, key.KeyId, "new"));
        Assert.Equal(("new", current), (Text(reopened.Plaintext), reopened.KeyMaterialId));
    }

    [Fact]
    public async Task A_rotation_of_the_primary_reaches_the_replicas()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var old = await EncryptAsync(Virginia, keyId, "old");
        await In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = keyId });
        var current = await EncryptAsync(Ireland, keyId, "new");
        Assert.Equal("old", Text((await DecryptAsync(Ireland, old)).Plaintext));
        Assert.Equal("new", Text((await DecryptAsync(Virginia, current)).Plaintext));
    }

    [Fact]
    public async Task Only_the_primary_rotates()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await Fails<UnsupportedOperationException>(() => In(Ireland).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = keyId }));
        await Fails<UnsupportedOperationException>(() => In(Ireland).EnableKeyRotationAsync(keyId));
        await Fails<UnsupportedOperationException>(() => In(Ireland).DisableKeyRotationAsync(keyId));
        await In(Virginia).EnableKeyRotationAsync(keyId);
        Assert.True((await In(Ireland).GetKeyRotationStatusAsync(keyId)).KeyRotationEnabled);
    }

    [Fact]
    public async Task A_key_rotates_on_demand_at_most_25_times()
    {
        var key = await CreateKeyAsync(Virginia);
        var first = await EncryptAsync(Virginia, key.KeyId, "first");
        for (var i = 0; i < 25; i++)
        {
            await In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = key.KeyId });
        }

        var exception = await Fails<LimitExceededException>(() => In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = key.KeyId }));
        Assert.Equal(
            "The on-demand rotations limit has been reached for the given keyId. "
            + $"No more on-demand rotations can be performed for this key: {key.Arn}",
            exception.Message);
        Assert.Equal("first", Text((await DecryptAsync(Virginia, first)).Plaintext));
        var rotations = await In(Virginia).ListKeyRotationsAsync(new ListKeyRotationsRequest { KeyId = key.KeyId });
        Assert.Equal(25, rotations.Rotations.Count);
        Assert.All(rotations.Rotations, static rotation => Assert.Equal(RotationType.ON_DEMAND, rotation.RotationType));
        var all = await In(Virginia).ListKeyRotationsAsync(new ListKeyRotationsRequest { KeyId = key.KeyId, IncludeKeyMaterial = IncludeKeyMaterial.ALL_KEY_MATERIAL });
        Assert.Equal(26, all.Rotations.Count);
        Assert.Equal(KeyMaterialState.CURRENT, all.Rotations[^1].KeyMaterialState);
        Assert.Equal(25, all.Rotations.Count(static rotation => rotation.KeyMaterialState == KeyMaterialState.NON_CURRENT));
    }

    [Fact]
    public async Task Automatic_rotation_comes_round_with_its_period()
    {
        var key = await CreateKeyAsync(Virginia);
        Assert.False((await In(Virginia).GetKeyRotationStatusAsync(key.KeyId)).KeyRotationEnabled);
        await In(Virginia).EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key.KeyId, RotationPeriodInDays = 90 });
        var status = await In(Virginia).GetKeyRotationStatusAsync(key.KeyId);
        Assert.Equal((true, 90, key.KeyId), (status.KeyRotationEnabled, status.RotationPeriodInDays, status.KeyId));
        Assert.Equal(Clock.GetUtcNow().AddDays(90).UtcDateTime, status.NextRotationDate?.ToUniversalTime());
        var old = await EncryptAsync(Virginia, key.KeyId, "old");

        Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        Assert.Equal(key.CurrentKeyMaterialId, (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata.CurrentKeyMaterialId);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(key.CurrentKeyMaterialId, (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata.CurrentKeyMaterialId);
        Clock.Advance(TimeSpan.FromDays(180));
        var rotations = (await In(Virginia).ListKeyRotationsAsync(new ListKeyRotationsRequest { KeyId = key.KeyId })).Rotations;
        Assert.Equal(3, rotations.Count);
        Assert.All(rotations, static rotation => Assert.Equal(RotationType.AUTOMATIC, rotation.RotationType));
        Assert.Equal("old", Text((await DecryptAsync(Virginia, old)).Plaintext));
        await In(Virginia).DisableKeyRotationAsync(key.KeyId);
        Clock.Advance(TimeSpan.FromDays(900));
        Assert.Equal(3, (await In(Virginia).ListKeyRotationsAsync(new ListKeyRotationsRequest { KeyId = key.KeyId })).Rotations.Count);
    }

    [Fact]
    public async Task The_period_is_a_year_unless_said_otherwise()
    {
        var key = await CreateKeyAsync(Virginia);
        await In(Virginia).EnableKeyRotationAsync(key.KeyId);
        Assert.Equal(365, (await In(Virginia).GetKeyRotationStatusAsync(key.KeyId)).RotationPeriodInDays);
    }

    [Theory]
    [InlineData(89)]
    [InlineData(2561)]
    public async Task The_period_is_90_to_2560_days(int days)
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails("ValidationException", () => In(Virginia).EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key.KeyId, RotationPeriodInDays = days }));
    }

    [Fact]
    public async Task On_demand_rotation_leaves_the_automatic_schedule_alone()
    {
        var key = await CreateKeyAsync(Virginia);
        await In(Virginia).EnableKeyRotationAsync(key.KeyId);
        var before = (await In(Virginia).GetKeyRotationStatusAsync(key.KeyId)).NextRotationDate;
        Clock.Advance(TimeSpan.FromDays(10));
        await In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = key.KeyId });
        Assert.Equal(before, (await In(Virginia).GetKeyRotationStatusAsync(key.KeyId)).NextRotationDate);
    }

    [Fact]
    public async Task A_disabled_key_does_not_rotate()
    {
        var key = await CreateKeyAsync(Virginia);
        await In(Virginia).EnableKeyRotationAsync(key.KeyId);
        await In(Virginia).DisableKeyAsync(key.KeyId);
        Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(key.CurrentKeyMaterialId, (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata.CurrentKeyMaterialId);
        var exception = await Fails<DisabledException>(() => In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = key.KeyId }));
        Assert.Equal($"{key.Arn} is disabled.", exception.Message);
    }

    [Theory]
    [InlineData("RSA_2048", "SIGN_VERIFY")]
    [InlineData("HMAC_256", "GENERATE_VERIFY_MAC")]
    public async Task Only_symmetric_encryption_keys_rotate(string spec, string usage)
    {
        var key = await CreateKeyAsync(Virginia, spec, usage);
        await Fails<UnsupportedOperationException>(() => In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = key.KeyId }));
        await Fails<UnsupportedOperationException>(() => In(Virginia).EnableKeyRotationAsync(key.KeyId));
        await Fails<UnsupportedOperationException>(() => In(Virginia).GetKeyRotationStatusAsync(key.KeyId));
        await Fails<UnsupportedOperationException>(() => In(Virginia).ListKeyRotationsAsync(new ListKeyRotationsRequest { KeyId = key.KeyId }));
    }
}
