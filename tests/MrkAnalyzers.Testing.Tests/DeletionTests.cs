namespace MrkAnalyzers.Testing.Tests;

public sealed class DeletionTests : KmsTest
{
    [Fact]
    public async Task A_key_waits_thirty_days_unless_told_otherwise()
    {
        var key = await CreateKeyAsync(Virginia);
        var response = await In(Virginia).ScheduleKeyDeletionAsync(key.KeyId);
        Assert.Equal(KeyState.PendingDeletion, response.KeyState);
        Assert.Equal(30, response.PendingWindowInDays);
        Assert.Equal(key.Arn, response.KeyId);
        Assert.Equal(Clock.GetUtcNow().AddDays(30).UtcDateTime, response.DeletionDate?.ToUniversalTime());
    }

    [Theory]
    [InlineData(6)]
    [InlineData(31)]
    [InlineData(0)]
    public async Task The_waiting_period_is_seven_to_thirty_days(int days)
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails("ValidationException", () => In(Virginia).ScheduleKeyDeletionAsync(key.KeyId, days));
    }

    [Fact]
    public async Task A_key_is_gone_with_its_aliases_when_its_time_is_up()
    {
        var key = await CreateKeyAsync(Virginia);
        await CreateAliasAsync(Virginia, "alias/orders", key.KeyId);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        await In(Virginia).ScheduleKeyDeletionAsync(key.KeyId, 7);
        Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(KeyState.PendingDeletion, (await In(Virginia).DescribeKeyAsync("alias/orders")).KeyMetadata.KeyState);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Fails<NotFoundException>(() => In(Virginia).DescribeKeyAsync(key.KeyId));
        await Fails<NotFoundException>(() => In(Virginia).DescribeKeyAsync("alias/orders"));
        await Fails("AccessDeniedException", () => DecryptAsync(Virginia, blob));
        Assert.Empty((await In(Virginia).ListKeysAsync(new ListKeysRequest())).Keys);
        Assert.Empty((await In(Virginia).ListAliasesAsync(new ListAliasesRequest())).Aliases);
    }

    [Fact]
    public async Task A_cancelled_deletion_leaves_a_disabled_key()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        await In(Virginia).ScheduleKeyDeletionAsync(key.KeyId);
        Assert.Equal(key.Arn, (await In(Virginia).CancelKeyDeletionAsync(key.KeyId)).KeyId);
        var described = (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata;
        Assert.Equal(KeyState.Disabled, described.KeyState);
        Assert.Null(described.DeletionDate);
        Clock.Advance(TimeSpan.FromDays(60));
        await In(Virginia).EnableKeyAsync(key.KeyId);
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, blob)).Plaintext));
    }

    [Fact]
    public async Task A_replica_can_go_and_come_back()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var blob = await EncryptAsync(Virginia, keyId);
        await In(Ireland).ScheduleKeyDeletionAsync(keyId, 7);
        await Fails<KMSInvalidStateException>(() => DecryptAsync(Ireland, blob));
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, blob)).Plaintext));
        Clock.Advance(TimeSpan.FromDays(7));
        await Fails("AccessDeniedException", () => DecryptAsync(Ireland, blob));
        Assert.Empty((await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata.MultiRegionConfiguration.ReplicaKeys);

        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "eu-west-1" });
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("a secret", Text((await DecryptAsync(Ireland, blob)).Plaintext));
    }

    [Fact]
    public async Task A_primary_with_replicas_waits_for_them_and_only_then_for_itself()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland, Tokyo);
        var response = await In(Virginia).ScheduleKeyDeletionAsync(keyId, 7);
        Assert.Equal(KeyState.PendingReplicaDeletion, response.KeyState);
        Assert.Null(response.DeletionDate);
        var described = (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata;
        Assert.Equal(7, described.PendingDeletionWindowInDays);
        Assert.Null(described.DeletionDate);

        Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(KeyState.PendingReplicaDeletion, (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata.KeyState);
        await In(Ireland).ScheduleKeyDeletionAsync(keyId, 7);
        await In(Tokyo).ScheduleKeyDeletionAsync(keyId, 10);
        Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(KeyState.PendingReplicaDeletion, (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata.KeyState);
        Clock.Advance(TimeSpan.FromDays(1));
        described = (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata;
        Assert.Equal(KeyState.PendingDeletion, described.KeyState);
        Assert.Equal(Clock.GetUtcNow().AddDays(7).UtcDateTime, described.DeletionDate?.ToUniversalTime());
        Clock.Advance(TimeSpan.FromDays(7));
        await Fails<NotFoundException>(() => In(Virginia).DescribeKeyAsync(keyId));
    }

    [Fact]
    public async Task One_long_wait_deletes_the_replicas_and_then_the_primary()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await In(Virginia).ScheduleKeyDeletionAsync(keyId, 7);
        await In(Ireland).ScheduleKeyDeletionAsync(keyId, 7);
        Clock.Advance(TimeSpan.FromDays(14));
        await Fails<NotFoundException>(() => In(Virginia).DescribeKeyAsync(keyId));
        await Fails<NotFoundException>(() => In(Ireland).DescribeKeyAsync(keyId));
    }

    [Fact]
    public async Task Waiting_for_replicas_can_be_cancelled()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await In(Virginia).ScheduleKeyDeletionAsync(keyId, 7);
        await In(Virginia).CancelKeyDeletionAsync(keyId);
        Assert.Equal(KeyState.Disabled, (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata.KeyState);
    }

    [Fact]
    public async Task A_replica_can_be_deleted_while_it_is_being_created()
    {
        var primary = await CreateKeyAsync(Virginia, multiRegion: true);
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = primary.KeyId, ReplicaRegion = "eu-west-1" });
        Assert.Equal(KeyState.PendingDeletion, (await In(Ireland).ScheduleKeyDeletionAsync(primary.KeyId)).KeyState);
    }
}
