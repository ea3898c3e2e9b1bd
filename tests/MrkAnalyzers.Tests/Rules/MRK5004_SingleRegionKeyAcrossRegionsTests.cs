namespace MrkAnalyzers.Tests.Rules;

public class MRK5004_SingleRegionKeyAcrossRegionsTests
{
    [Fact]
    public async Task Names_the_Regions_where_each_client_has_one()
    {
        Assert.Contains("MRK5004 This ciphertext was made in us-east-1 with a key of that Region alone, and eu-west-1 has no key that opens it: use a multi-Region key and its replica", await Messages("RegionEndpoint.USEast1", "RegionEndpoint.EUWest1"));
        Assert.Contains("MRK5004 This ciphertext was made in one Region with a key of that Region alone, and another has no key that opens it: use a multi-Region key and its replica", await Messages("Near(flag)", "Far(flag)"));
    }

    private static Task<string[]> Messages(string from, string to) => new Configured().Messages($$"""
        using System.IO; using System.Threading.Tasks; using Amazon; using Amazon.KeyManagementService; using Amazon.KeyManagementService.Model;
        public static class Program
        {
            private static RegionEndpoint Near(bool flag) { foreach (var region in new[] { RegionEndpoint.USEast1, RegionEndpoint.USEast2 }) { if (flag) { return region; } } return RegionEndpoint.USWest2; }
            private static RegionEndpoint Far(bool flag) { foreach (var region in new[] { RegionEndpoint.EUWest1, RegionEndpoint.EUWest2 }) { if (flag) { return region; } } return RegionEndpoint.EUWest3; }

            public static async Task Run(bool flag)
            {
                using var virginia = new AmazonKeyManagementServiceClient({{from}});
                using var ireland = new AmazonKeyManagementServiceClient({{to}});
                var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab", Plaintext = new MemoryStream([1]) });
                await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob });
            }
        }
        """);

    [Fact]
    public Task Flags_the_ciphertext_of_a_key_created_for_one_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var fresh = await virginia.CreateKeyAsync(new CreateKeyRequest());
            var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = fresh.KeyMetadata.KeyId, Plaintext = new MemoryStream([1]) });
            await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK5004:made.CiphertextBlob|} });
        }
        """);

    [Fact]
    public Task Flags_the_ciphertext_of_a_single_Region_ID() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab", Plaintext = new MemoryStream([1]) });
            await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK5004:made.CiphertextBlob|} });
        }
        """);

    [Fact]
    public Task Flags_a_copy_of_it() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", Plaintext = new MemoryStream([1]) });

            var bytes = made.CiphertextBlob.ToArray();
            await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK5004:new MemoryStream(bytes)|} });
        }
        """);

    [Fact]
    public Task Flags_a_data_key() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab" });
            await ireland.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = {|MRK5004:made.CiphertextBlob|}, DestinationKeyId = key });
        }
        """);

    [Fact]
    public Task Accepts_a_multi_Region_key() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var fresh = await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = fresh.KeyMetadata.KeyId, Plaintext = new MemoryStream([1]) });
            await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob });
        }
        """);

    [Fact]
    public Task Accepts_a_multi_Region_ID() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = new MemoryStream([1]) });
            await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob });
        }
        """);

    [Fact]
    public Task Accepts_an_alias() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = "alias/orders", Plaintext = new MemoryStream([1]) });
            await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob });
        }
        """);

    [Fact]
    public Task Accepts_a_key_of_the_caller() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream([1]) });
            await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob });
        }
        """);

    [Fact]
    public Task Accepts_the_same_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = await virginia.EncryptAsync(new EncryptRequest { KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab", Plaintext = new MemoryStream([1]) });
            await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob });
        }
        """);

    [Fact]
    public Task Accepts_clients_of_unknown_Regions() => Verify.Members("""
        public async Task Run(IAmazonKeyManagementService other)
        {
            var made = await kms.EncryptAsync(new EncryptRequest { KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab", Plaintext = new MemoryStream([1]) });
            await other.DecryptAsync(new DecryptRequest { CiphertextBlob = made.CiphertextBlob });
        }
        """);
}
