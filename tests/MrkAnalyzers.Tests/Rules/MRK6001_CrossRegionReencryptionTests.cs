namespace MrkAnalyzers.Tests.Rules;

public class MRK6001_CrossRegionReencryptionTests
{
    [Fact]
    public Task Flags_a_plaintext_that_moves() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var opened = await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(new byte[200]), KeyId = {|MRK1002:"mrk-1234abcd12ab34cd56ef1234567890ab"|} });
            await ireland.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = {|MRK6001:opened.Plaintext|} });
        }
        """);

    [Fact]
    public Task Flags_a_copy_of_it() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var opened = await {|MRK1003:virginia.DecryptAsync|}(new DecryptRequest { CiphertextBlob = new MemoryStream(new byte[200]) });

            var bytes = opened.Plaintext.ToArray();
            await ireland.EncryptAsync(new EncryptRequest { KeyId = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = {|MRK6001:new MemoryStream(bytes)|} });
        }
        """);

    [Fact]
    public Task Flags_a_key_created_in_view() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = (await ireland.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
            var opened = await {|MRK1003:virginia.DecryptAsync|}(new DecryptRequest { CiphertextBlob = new MemoryStream(new byte[200]) });
            await ireland.EncryptAsync(new EncryptRequest { KeyId = made.KeyId, Plaintext = {|MRK6001:opened.Plaintext|} });
        }
        """);

    [Fact]
    public Task Accepts_a_key_of_one_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var opened = await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(new byte[200]), KeyId = key });
            await ireland.EncryptAsync(new EncryptRequest { KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab", Plaintext = opened.Plaintext });
        }
        """);

    [Fact]
    public Task Accepts_a_key_that_is_not_known() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var opened = await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(new byte[200]), KeyId = key });
            await ireland.EncryptAsync(new EncryptRequest { KeyId = name, Plaintext = opened.Plaintext });
        }
        """);

    [Fact]
    public Task Accepts_a_source_that_is_not_known() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var opened = await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(new byte[200]), KeyId = key });
            await ireland.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = opened.Plaintext });
        }
        """);

    [Fact]
    public Task Accepts_another_plaintext() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var opened = await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(new byte[200]), KeyId = key });
            await ireland.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = new MemoryStream(opened.Plaintext.ToArray().Append((byte)1).ToArray()) });
        }
        """);

    [Fact]
    public Task Accepts_one_Region() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var opened = await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(new byte[200]), KeyId = key });
            await virginia.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = opened.Plaintext });
        }
        """);

    [Fact]
    public Task Accepts_clients_of_unknown_Regions() => Verify.Members("""
        public async Task Run(IAmazonKeyManagementService other, string key)
        {
            var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(new byte[200]), KeyId = key });
            await other.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = opened.Plaintext });
        }
        """);
}
