using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.ReplicatesSingleRegionKeyFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK5001_ReplicatesSingleRegionKeyTests
{
    [Fact]
    public Task Flags_a_key_created_without_it() => Verify.Statements("""
        var key = await kms.CreateKeyAsync(new CreateKeyRequest());
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK5001:key.KeyMetadata.KeyId|}, ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Flags_a_key_created_with_false() => Verify.Statements("""
        var key = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = false });
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK5001:key.KeyMetadata.Arn|}, ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Flags_the_argument_of_a_helper() => Verify.Members("""
        public async Task Run()
        {
            var key = (await kms.CreateKeyAsync(new CreateKeyRequest { Description = "orders" })).KeyMetadata;
            await Replicate({|MRK5001:key.KeyId|});
        }

        private async Task Replicate(string id)
        {
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = id, ReplicaRegion = "eu-west-1" });
        }
        """);

    [Fact]
    public Task Flags_a_key_that_another_method_creates() => Verify.Members("""
        public async Task Run()
        {
            var id = await Create();
            foreach (var region in new[] { "eu-west-1", "us-west-2" })
            {
                await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK5001:id|}, ReplicaRegion = region });
            }
        }

        private async Task<string> Create()
        {
            var response = await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.SYMMETRIC_DEFAULT });
            return response.KeyMetadata.KeyId;
        }
        """);

    [Fact]
    public Task Accepts_a_multi_Region_key() => Verify.Statements("""
        var key = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Accepts_a_key_made_so_step_by_step() => Verify.Statements("""
        var request = new CreateKeyRequest();
        request.MultiRegion = true;
        var key = await kms.CreateKeyAsync(request);
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Accepts_a_choice_of_the_caller() => Verify.Members("""
        public async Task Run(bool isGlobal)
        {
            var key = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = isGlobal });
            if (isGlobal)
            {
                await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
            }
        }
        """);

    [Fact]
    public Task Flags_a_key_created_where_there_is_none() => Verify.Members("""
        public async Task Run(string? id)
        {
            id ??= (await kms.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata.KeyId;
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK5001:id|}, ReplicaRegion = "eu-west-1" });
        }
        """);

    [Fact]
    public Task Accepts_a_key_that_exists_already() => Verify.Members("""
        public async Task Run(string? id)
        {
            if (id is null)
            {
                var key = await kms.CreateKeyAsync(new CreateKeyRequest());
                Console.WriteLine(key.KeyMetadata.KeyId);
            }
            else
            {
                await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = id, ReplicaRegion = "eu-west-1" });
            }
        }
        """);

    [Fact]
    public Task Accepts_a_request_of_the_caller() => Verify.Members("""
        public async Task Run(CreateKeyRequest request)
        {
            var key = await kms.CreateKeyAsync(request);
            await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
        }
        """);

    [Fact]
    public Task Accepts_a_second_key_that_stays() => Verify.Statements("""
        var local = await kms.CreateKeyAsync(new CreateKeyRequest());
        var key = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
        Console.WriteLine(local.KeyMetadata.KeyId);
        """);

    [Theory]
    [InlineData("new CreateKeyRequest()", "new CreateKeyRequest() { MultiRegion = true }")]
    [InlineData("new CreateKeyRequest { }", "new CreateKeyRequest { MultiRegion = true }")]
    [InlineData("new CreateKeyRequest { Description = \"a\" }", "new CreateKeyRequest { Description = \"a\", MultiRegion = true }")]
    [InlineData("new() { Description = \"a\", }", "new() { Description = \"a\", MultiRegion = true, }")]
    [InlineData("new CreateKeyRequest { MultiRegion = false }", "new CreateKeyRequest { MultiRegion = true }")]
    public Task Creates_it_as_a_multi_Region_key(string before, string after) => Fix.Statements(
        $$"""
        CreateKeyRequest request = {{before}};
        var key = await kms.CreateKeyAsync(request);
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK5001:key.KeyMetadata.KeyId|}, ReplicaRegion = "eu-west-1" });
        """,
        $$"""
        CreateKeyRequest request = {{after}};
        var key = await kms.CreateKeyAsync(request);
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
        """);

    [Fact]
    public Task Keeps_one_entry_to_a_line() => Fix.Statements(
        """
        var key = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "a", // archive
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
        });
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK5001:key.KeyMetadata.KeyId|}, ReplicaRegion = "eu-west-1" });
        """,
        """
        var key = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "a", // archive
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
            MultiRegion = true,
        });
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyMetadata.KeyId, ReplicaRegion = "eu-west-1" });
        """);
}
