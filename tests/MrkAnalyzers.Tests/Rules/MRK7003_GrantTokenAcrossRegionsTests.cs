namespace MrkAnalyzers.Tests.Rules;

public class MRK7003_GrantTokenAcrossRegionsTests
{
    [Fact]
    public Task Flags_a_token_of_another_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var grant = await virginia.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = name, Operations = ["Encrypt"] });
            await ireland.EncryptAsync(new EncryptRequest { KeyId = key, GrantTokens = [{|MRK7003:grant.GrantToken|}] });
        }
        """);

    [Fact]
    public Task Flags_a_list_filled_step_by_step() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var grant = await virginia.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = name, Operations = ["Encrypt"] });

            var tokens = new List<string>();
            tokens.Add({|MRK7003:grant.GrantToken|});
            await ireland.EncryptAsync(new EncryptRequest { KeyId = key, GrantTokens = tokens });
        }
        """);

    [Fact]
    public Task Flags_a_token_through_a_variable() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var grant = await virginia.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = name, Operations = ["Encrypt"] });

            var token = grant.GrantToken;
            var request = new DescribeKeyRequest { KeyId = key, GrantTokens = new List<string> { {|MRK7003:token|} } };
            await ireland.DescribeKeyAsync(request);
        }
        """);

    [Fact]
    public Task Accepts_the_same_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var grant = await virginia.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = name, Operations = ["Encrypt"] });
            await virginia.EncryptAsync(new EncryptRequest { KeyId = key, GrantTokens = [grant.GrantToken] });
        }
        """);

    [Fact]
    public Task Accepts_a_token_of_the_caller() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var grant = await virginia.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = name, Operations = ["Encrypt"] });
            await ireland.EncryptAsync(new EncryptRequest { KeyId = key, GrantTokens = [code] });
        }
        """);

    [Fact]
    public Task Accepts_each_token_in_its_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var grant = await virginia.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = name, Operations = ["Encrypt"] });

            var other = await ireland.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = name, Operations = ["Encrypt"] });
            await virginia.EncryptAsync(new EncryptRequest { KeyId = key, GrantTokens = [grant.GrantToken] });
            await ireland.EncryptAsync(new EncryptRequest { KeyId = key, GrantTokens = [other.GrantToken] });
        }
        """);

    [Fact]
    public Task Accepts_a_token_that_is_printed() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var grant = await virginia.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = name, Operations = ["Encrypt"] });

            Console.WriteLine(grant.GrantToken);
            await ireland.EncryptAsync(new EncryptRequest { KeyId = key });
        }
        """);

    [Fact]
    public Task Accepts_clients_of_unknown_Regions() => Verify.Members("""
        public async Task Run(IAmazonKeyManagementService other, string key, string name)
        {
            var grant = await kms.CreateGrantAsync(new CreateGrantRequest { KeyId = key, GranteePrincipal = name, Operations = ["Encrypt"] });
            await other.EncryptAsync(new EncryptRequest { KeyId = key, GrantTokens = [grant.GrantToken] });
        }
        """);
}
