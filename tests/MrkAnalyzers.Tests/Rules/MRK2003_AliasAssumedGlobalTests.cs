namespace MrkAnalyzers.Tests.Rules;

public class MRK2003_AliasAssumedGlobalTests
{
    [Fact]
    public Task Flags_the_second_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK2003:"alias/orders"|}, KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Flags_each_further_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            using var ohio = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast2);
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
            await ireland.DescribeKeyAsync({|MRK2003:"alias/orders"|});
            await ohio.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK2003:"alias/orders"|}, KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Flags_an_alias_that_only_one_Region_is_given() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.CreateAliasAsync("alias/orders", key);
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK2003:"alias/orders"|}, KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_a_look_whether_the_alias_exists() => Verify.Members("""
        public async Task<bool> Exists()
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            try
            {
                await virginia.DescribeKeyAsync("alias/orders");
                await ireland.DescribeKeyAsync("alias/orders");
                return true;
            }
            catch (NotFoundException)
            {
                return false;
            }
        }
        """);

    [Fact]
    public Task Accepts_one_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
            await virginia.DescribeKeyAsync("alias/orders");
        }
        """);

    [Fact]
    public Task Accepts_different_aliases() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders-us", KeySpec = DataKeySpec.AES_256 });
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders-eu", KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_aliases_created_in_both() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.CreateAliasAsync("alias/orders", key);
            await ireland.CreateAliasAsync("alias/orders", key);
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_a_multi_Region_ID() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", KeySpec = DataKeySpec.AES_256 });
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_an_alias_from_elsewhere() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = name, KeySpec = DataKeySpec.AES_256 });
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = name, KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_clients_of_unknown_Regions() => Verify.Members("""
        public async Task Run(IAmazonKeyManagementService other)
        {
            await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
            await other.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
        }
        """);

    [Fact]
    public Task Accepts_aliases_that_other_code_creates() => Verify.Members("""
        public Task Prepare(IAmazonKeyManagementService any, string key) => any.CreateAliasAsync("alias/orders", key);

        public async Task Run()
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/orders", KeySpec = DataKeySpec.AES_256 });
        }
        """);
}
