namespace MrkAnalyzers.Tests.Rules;

public class MRK5003_ReplicaUsedBeforeEnabledTests
{
    [Fact]
    public Task Flags_the_next_call() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await {|MRK5003:ireland.GenerateDataKeyAsync|}(new GenerateDataKeyRequest { KeyId = key });
        }
        """);

    [Fact]
    public Task Flags_the_replica_that_was_answered() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var replica = await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await {|MRK5003:ireland.EncryptAsync|}(new EncryptRequest { KeyId = replica.ReplicaKeyMetadata.Arn, Plaintext = new MemoryStream([1]) });
        }
        """);

    [Fact]
    public Task Flags_the_key_that_was_created() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = made.KeyMetadata.Arn, ReplicaRegion = "eu-west-1" });
            await {|MRK5003:ireland.EncryptAsync|}(new EncryptRequest { KeyId = made.KeyMetadata.KeyId, Plaintext = new MemoryStream([1]) });
        }
        """);

    [Fact]
    public Task Flags_the_ciphertext_of_the_primary() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            var made = await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            var id = made.KeyMetadata.KeyId;
            var blob = (await virginia.EncryptAsync(new EncryptRequest { KeyId = id, Plaintext = new MemoryStream([1]) })).CiphertextBlob;
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = id, ReplicaRegion = "eu-west-1" });
            await {|MRK5003:ireland.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob });
        }
        """);

    [Fact]
    public Task Flags_a_Region_of_the_caller() => Verify.Members("""
        public async Task Run(string key, string region)
        {
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = region });
            using var there = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
            await {|MRK5003:there.GenerateDataKeyAsync|}(new GenerateDataKeyRequest { KeyId = key });
        }
        """);

    [Fact]
    public Task Accepts_an_alias_for_it() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await ireland.CreateAliasAsync(name, key);
        }
        """);

    [Fact]
    public Task Accepts_a_delay() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await Task.Delay(TimeSpan.FromSeconds(30));
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key });
        }
        """);

    [Fact]
    public Task Accepts_a_wait_for_its_state() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            while ((await ireland.DescribeKeyAsync(key)).KeyMetadata.KeyState == KeyState.Creating)
            {
                await Task.Delay(1000);
            }

            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key });
        }
        """);

    [Fact]
    public Task Accepts_a_wait_by_unknown_code() => Verify.Source("""
        public interface IWait
        {
            Task For(string key);
        }

        public class Spread(IWait wait)
        {
            public async Task Run(string key)
            {
                using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
                using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
                await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
                await wait.For(key);
                await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key });
            }
        }
        """);

    [Fact]
    public Task Accepts_a_handler_for_the_state() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            try
            {
                await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key });
            }
            catch (KMSInvalidStateException)
            {
                Console.WriteLine("not yet");
            }
        }
        """);

    // However the exception is written.
    [Theory]
    [InlineData("Amazon.KeyManagementService.Model.KMSInvalidStateException")]
    [InlineData("global::Amazon.KeyManagementService.Model.KMSInvalidStateException")]
    [InlineData("Model::KMSInvalidStateException")]
    public Task Accepts_a_handler_for_the_state_by_another_name(string exception) => Verify.Source($$"""
        using Model = Amazon.KeyManagementService.Model;

        public class Vault(IAmazonKeyManagementService kms)
        {
            public async Task Run(string key)
            {
                using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
                await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
                try
                {
                    await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key });
                }
                catch ({{exception}})
                {
                    Console.WriteLine("not yet");
                }
            }
        }
        """);

    // The Region need not be known, as long as it is the same.
    [Theory]
    [InlineData("code", "new GenerateDataKeyRequest { KeyId = key }", true)]
    [InlineData("other", "new GenerateDataKeyRequest { KeyId = key }", false)]
    [InlineData("\"eu-west-1\"", "new GenerateDataKeyRequest { KeyId = key }", false)]
    [InlineData("code", "new GenerateDataKeyRequest { KeyId = other }", false)]
    [InlineData("other", "new GenerateDataKeyRequest { KeyId = replica.ReplicaKeyMetadata.Arn }", true)]
    [InlineData("other", "new GenerateDataKeyRequest { KeyId = replica.ReplicaKeyMetadata.KeyId }", false)]
    public Task Compares_Regions_of_which_nothing_else_is_known(string region, string request, bool isFlagged) => Verify.Members($$"""
        public async Task Run(string key, string code, string other)
        {
            using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName({{region}}));
            var replica = await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = code });
            await {{(isFlagged ? "{|MRK5003:client.GenerateDataKeyAsync|}" : "client.GenerateDataKeyAsync")}}({{request}});
        }
        """);

    [Fact]
    public Task Accepts_a_use_that_a_helper_tries_again() => Verify.Members("""
        public async Task Run(string key)
        {
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await Retried(() => ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key }));
        }

        private static async Task<T> Retried<T>(Func<Task<T>> call)
        {
            for (var turn = 0; ; turn++)
            {
                try
                {
                    return await call();
                }
                catch (KMSInvalidStateException) when (turn < 9)
                {
                }
            }
        }
        """);

    [Fact]
    public Task Accepts_the_primary() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key });
        }
        """);

    [Fact]
    public Task Accepts_another_key() => Verify.Members("""
        public async Task Run(string key, string name, string code)
        {
            using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
            using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await ireland.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = name });
        }
        """);

    [Fact]
    public Task Accepts_clients_of_unknown_Regions() => Verify.Members("""
        public async Task Run(string key, IAmazonKeyManagementService there)
        {
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "eu-west-1" });
            await there.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key });
        }
        """);
}
