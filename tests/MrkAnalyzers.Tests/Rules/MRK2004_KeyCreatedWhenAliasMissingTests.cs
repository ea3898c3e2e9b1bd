namespace MrkAnalyzers.Tests.Rules;

public class MRK2004_KeyCreatedWhenAliasMissingTests
{
    [Fact]
    public Task Flags_creation_in_the_handler() => Verify.Members("""
        public async Task<string> Get(string alias)
        {
            try
            {
                return (await kms.DescribeKeyAsync(alias)).KeyMetadata.KeyId;
            }
            catch (NotFoundException)
            {
                var key = await {|MRK2004:kms.CreateKeyAsync|}(new CreateKeyRequest { MultiRegion = true });
                await kms.CreateAliasAsync(alias, key.KeyMetadata.KeyId);
                return key.KeyMetadata.KeyId;
            }
        }
        """);

    [Fact]
    public Task Flags_creation_where_the_finder_returns_null() => Verify.Members("""
        private const string Alias = "alias/orders";

        public async Task<string> Get()
        {
            var id = await Find();
            if (id is null)
            {
                var key = await {|MRK2004:kms.CreateKeyAsync|}(new CreateKeyRequest());
                id = key.KeyMetadata.Arn;
                await kms.CreateAliasAsync(new CreateAliasRequest { AliasName = Alias, TargetKeyId = id });
            }

            return id;
        }

        private async Task<string?> Find()
        {
            try
            {
                return (await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = Alias })).KeyMetadata.Arn;
            }
            catch (NotFoundException)
            {
                return null;
            }
        }
        """);

    [Fact]
    public Task Flags_creation_after_a_search() => Verify.Members("""
        public async Task<string> Get(string alias)
        {
            var aliases = await kms.ListAliasesAsync(new ListAliasesRequest());
            var known = aliases.Aliases.FirstOrDefault(entry => entry.AliasName == alias);
            if (known != null)
            {
                return known.TargetKeyId;
            }

            var key = await {|MRK2004:kms.CreateKeyAsync|}(new CreateKeyRequest { Description = alias });
            await kms.CreateAliasAsync(new CreateAliasRequest { AliasName = alias, TargetKeyId = key.KeyMetadata.KeyId });
            return key.KeyMetadata.KeyId;
        }
        """);

    [Fact]
    public Task Flags_creation_after_pages_of_aliases() => Verify.Members("""
        public async Task<string> Get(string tenant)
        {
            await foreach (var entry in kms.Paginators.ListAliases(new ListAliasesRequest()).Aliases)
            {
                if (entry.AliasName.Equals($"alias/{tenant}", StringComparison.Ordinal))
                {
                    return entry.TargetKeyId;
                }
            }

            var key = await {|MRK2004:kms.CreateKeyAsync|}(new CreateKeyRequest());
            await kms.CreateAliasAsync($"alias/{tenant}", key.KeyMetadata.KeyId);
            return key.KeyMetadata.KeyId;
        }
        """);

    [Fact]
    public Task Flags_a_loop_over_Regions() => Verify.Members("""
        public async Task Run(string alias)
        {
            foreach (var region in new[] { RegionEndpoint.USEast1, RegionEndpoint.EUWest1 })
            {
                using var client = new AmazonKeyManagementServiceClient(region);
                try
                {
                    await client.DescribeKeyAsync(alias);
                }
                catch (NotFoundException)
                {
                    var key = await {|MRK2004:client.CreateKeyAsync|}(new CreateKeyRequest());
                    await client.CreateAliasAsync(alias, key.KeyMetadata.KeyId);
                }
            }
        }
        """);

    [Fact]
    public Task Accepts_creation_alone() => Verify.Members("""
        public async Task<string> Create(string alias)
        {
            var key = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            await kms.CreateAliasAsync(alias, key.KeyMetadata.KeyId);
            return key.KeyMetadata.KeyId;
        }
        """);

    [Fact]
    public Task Accepts_a_look_at_what_was_created() => Verify.Members("""
        public async Task<string> Create(string alias)
        {
            var key = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            await kms.CreateAliasAsync(alias, key.KeyMetadata.KeyId);
            return (await kms.DescribeKeyAsync(alias)).KeyMetadata.Arn;
        }
        """);

    [Fact]
    public Task Accepts_another_alias() => Verify.Members("""
        public async Task<string> Next(string alias)
        {
            await kms.DescribeKeyAsync(alias);
            var key = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            await kms.CreateAliasAsync(alias + "-next", key.KeyMetadata.KeyId);
            return key.KeyMetadata.KeyId;
        }
        """);

    [Fact]
    public Task Accepts_an_alias_that_moves_to_a_new_key() => Verify.Members("""
        public async Task Rotate(string alias)
        {
            await kms.DescribeKeyAsync(alias);
            var key = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
            await kms.DeleteAliasAsync(alias);
            await kms.CreateAliasAsync(alias, key.KeyMetadata.KeyId);
        }
        """);

    [Fact]
    public Task Accepts_a_replica_of_the_primary() => Verify.Members("""
        public async Task<string> Get(IAmazonKeyManagementService primary, string alias, string region)
        {
            try
            {
                return (await kms.DescribeKeyAsync(alias)).KeyMetadata.KeyId;
            }
            catch (NotFoundException)
            {
                var family = await primary.DescribeKeyAsync(alias);
                var replica = await primary.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = family.KeyMetadata.KeyId, ReplicaRegion = region });
                await kms.CreateAliasAsync(alias, replica.ReplicaKeyMetadata.KeyId);
                return replica.ReplicaKeyMetadata.KeyId;
            }
        }
        """);

    [Fact]
    public Task Accepts_a_missing_alias_that_is_reported() => Verify.Members("""
        public async Task<string> Get(string alias)
        {
            try
            {
                return (await kms.DescribeKeyAsync(alias)).KeyMetadata.KeyId;
            }
            catch (NotFoundException)
            {
                throw new InvalidOperationException(alias);
            }
        }
        """);

    [Fact]
    public Task Accepts_a_program_of_one_Region() => Verify.Members("""
        public async Task Prepare(string alias)
        {
            using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            try
            {
                await client.DescribeKeyAsync(alias);
            }
            catch (NotFoundException)
            {
                var key = await client.CreateKeyAsync(new CreateKeyRequest());
                await client.CreateAliasAsync(alias, key.KeyMetadata.KeyId);
            }
        }
        """);
}
