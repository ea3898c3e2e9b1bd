namespace MrkAnalyzers.Tests.Rules;

public class MRK2001_AliasWhereKeyIdRequiredTests
{
    [Fact]
    public Task Flags_ReplicateKey() => Verify.Statements("""
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK2001:"alias/archive"|}, ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Flags_UpdatePrimaryRegion() => Verify.Statements("""
        await kms.UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = {|MRK2001:"alias/archive"|}, PrimaryRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Flags_the_target_of_CreateAlias() => Verify.Statements("""
        await kms.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/new", TargetKeyId = {|MRK2001:"alias/archive"|} });
        """);

    [Fact]
    public Task Flags_an_alias_ARN() => Verify.Statements("""
        await kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = {|MRK2001:"arn:aws:kms:eu-west-1:111122223333:alias/archive"|}, PendingWindowInDays = 30 });
        """);

    [Fact]
    public Task Flags_an_overload_that_takes_text() => Verify.Statements("""
        await kms.EnableKeyRotationAsync({|MRK2001:"alias/archive"|});
        """);

    [Fact]
    public Task Flags_an_alias_put_together() => Verify.Members("""
        public Task Replicate(string stage) => kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK2001:$"alias/{stage}"|}, ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Flags_RetireGrant() => Verify.Statements("""
        await kms.RetireGrantAsync(new RetireGrantRequest { GrantId = "1", KeyId = {|MRK2001:"alias/archive"|} });
        """);

    [Fact]
    public Task Accepts_an_alias_on_Encrypt() => Verify.Statements("""
        await kms.EncryptAsync(new EncryptRequest { Plaintext = blob, KeyId = "alias/archive" });
        """);

    [Fact]
    public Task Accepts_an_alias_on_DescribeKey() => Verify.Statements("""
        await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = "alias/archive" });
        """);

    [Fact]
    public Task Accepts_the_alias_that_CreateAlias_makes() => Verify.Members("""
        public Task Name(string key) => kms.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/archive", TargetKeyId = key });
        """);

    [Fact]
    public Task Accepts_a_key_ID() => Verify.Statements("""
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = "mrk-00", ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Accepts_a_key_ARN() => Verify.Statements("""
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = "arn:aws:kms:us-east-1:111122223333:key/mrk-00", ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Accepts_the_key_that_an_alias_was_looked_up_for() => Verify.Statements("""
        var found = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = "alias/archive" });
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = found.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Accepts_what_the_caller_gives() => Verify.Members("""
        public Task Rotate(string key) => kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
        """);
}
