namespace MrkAnalyzers.Tests.Rules;

public class MRK7001_RegionBoundEncryptionContextTests
{
    [Theory]
    [InlineData("kms.Config.RegionEndpoint.SystemName")]
    [InlineData("Environment.GetEnvironmentVariable(\"AWS_REGION\") ?? \"\"")]
    [InlineData("$\"in {Environment.GetEnvironmentVariable(\"AWS_DEFAULT_REGION\")}\"")]
    [InlineData("Amazon.Runtime.FallbackRegionFactory.GetRegionEndpoint().SystemName")]
    [InlineData("Amazon.Util.EC2InstanceMetadata.Region.SystemName")]
    public Task Flags_the_local_Region(string region) => Verify.Statements($$"""
        await kms.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", EncryptionContext = new Dictionary<string, string> { ["a"] = {|MRK7001:{{region}}|} } });
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = new() { { "a", {|MRK7001:{{region}}|} } } });
        """);

    [Fact]
    public Task Flags_a_context_filled_step_by_step() => Verify.Statements("""
        var region = kms.Config.RegionEndpoint.SystemName;
        var context = new Dictionary<string, string>();
        context.Add("region", {|MRK7001:region.ToUpperInvariant()|});
        await kms.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", EncryptionContext = context });
        """);

    [Fact]
    public Task Accepts_a_Region_that_the_source_fixes() => Verify.Statements("""
        await kms.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", EncryptionContext = new Dictionary<string, string> { ["a"] = RegionEndpoint.EUWest1.SystemName } });
        """);

    [Fact]
    public Task Accepts_a_Region_that_is_kept() => Verify.Members("""
        public async Task<(string Region, byte[] Blob)> Seal()
        {
            var region = kms.Config.RegionEndpoint.SystemName;
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", EncryptionContext = new() { ["region"] = region } });
            return (region, response.CiphertextBlob.ToArray());
        }
        """);

    [Fact]
    public Task Accepts_a_Region_of_the_caller() => Verify.Members("""
        public Task Open(MemoryStream blob, string region) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = new() { ["region"] = region } });
        """);

    [Fact]
    public Task Accepts_a_client_of_the_local_Region() => Verify.Statements("""
        using var local = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(Environment.GetEnvironmentVariable("AWS_REGION")));
        await local.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = new() { ["a"] = "orders" } });
        """);

    [Fact]
    public Task Accepts_a_Region_in_a_log() => Verify.Statements("""
        Console.WriteLine(kms.Config.RegionEndpoint.SystemName);
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = new() { { "a", "orders" } } });
        """);

    [Fact]
    public Task Accepts_another_variable_of_the_environment() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = new() { { "a", Environment.GetEnvironmentVariable("TENANT")! } } });
        """);
}
