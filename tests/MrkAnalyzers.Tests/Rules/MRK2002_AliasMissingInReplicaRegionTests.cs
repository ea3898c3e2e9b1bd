using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.AliasMissingInReplicaRegionFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK2002_AliasMissingInReplicaRegionTests
{
    [Fact]
    public Task Flags_an_alias_that_only_the_primary_has() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.CreateAliasAsync("alias/orders", key);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await Task.Delay(10_000);
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK2002:"alias/orders"|}, KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Flags_a_Decrypt_with_the_alias_once() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/orders", TargetKeyId = key });
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await Task.Delay(10_000);
            await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(), KeyId = {|MRK2002:"alias/orders"|} });
        }
        """);

    [Fact]
    public Task Flags_the_third_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            using var ohio = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast2);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = RegionEndpoint.USEast2.SystemName });
            await virginia.CreateAliasAsync("alias/orders", key);
            await ireland.CreateAliasAsync("alias/orders", key);
            await Task.Delay(10_000);
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
            await ohio.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK2002:"alias/orders"|}, KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_an_alias_in_both() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.CreateAliasAsync("alias/orders", key);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await ireland.CreateAliasAsync("alias/orders", key);
            await Task.Delay(10_000);
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_aliases_made_in_a_loop() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            foreach (var kms in new[] { virginia, ireland })
            {
                await kms.CreateAliasAsync("alias/orders", key);
            }

            await Task.Delay(10_000);
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_an_alias_whose_name_comes_from_elsewhere() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.CreateAliasAsync(name, key);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await Task.Delay(10_000);
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = name, KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_a_replica_Region_that_comes_from_elsewhere() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.CreateAliasAsync("alias/orders", key);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = code });
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_the_ID_instead() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.CreateAliasAsync("alias/orders", key);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await Task.Delay(10_000);
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key, KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Creates_the_alias_there_likewise() => Fix.Members(
        """
        public async Task Run()
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var key = await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            await virginia.CreateAliasAsync("alias/orders", key.KeyMetadata.KeyId);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
            await Task.Delay(10_000);

            // Warm up.
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK2002:"alias/orders"|} });
        }
        """,
        """
        public async Task Run()
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var key = await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            await virginia.CreateAliasAsync("alias/orders", key.KeyMetadata.KeyId);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
            await Task.Delay(10_000);

            // Warm up.
            await ireland.CreateAliasAsync("alias/orders", key.KeyMetadata.KeyId);
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders" });
        }
        """);

    [Fact]
    public Task Offers_nothing_where_the_target_is_an_ARN_of_the_other_Region() => Fix.NothingInMembers("""
        public async Task Run()
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var key = await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            await virginia.CreateAliasAsync("alias/orders", key.KeyMetadata.Arn);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.Arn, ReplicaRegion = "eu-west-1" });
            await Task.Delay(10_000);
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK2002:"alias/orders"|} });
        }
        """);
}
