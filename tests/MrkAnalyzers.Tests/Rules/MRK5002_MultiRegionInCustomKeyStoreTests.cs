namespace MrkAnalyzers.Tests.Rules;

public class MRK5002_MultiRegionInCustomKeyStoreTests
{
    [Fact]
    public Task Flags_a_store() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, CustomKeyStoreId = {|MRK5002:"cks-1234567890abcdef0"|} });
        """);

    [Fact]
    public Task Flags_the_origin_of_a_store() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Origin = {|MRK5002:OriginType.AWS_CLOUDHSM|} });
        """);

    [Fact]
    public Task Flags_an_external_store_written_as_text() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, XksKeyId = "1", Origin = {|MRK5002:"external_key_store"|} });
        """);

    [Fact]
    public Task Flags_a_store_once() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Origin = OriginType.AWS_CLOUDHSM, CustomKeyStoreId = {|MRK5002:"cks-1234567890abcdef0"|} });
        """);

    [Fact]
    public Task Flags_a_parameter_that_cannot_be_null() => Verify.Members("""
        public Task Create(string store) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, CustomKeyStoreId = {|MRK5002:store|} });
        """);

    [Fact]
    public Task Accepts_a_store_of_one_Region() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { Origin = OriginType.AWS_CLOUDHSM, CustomKeyStoreId = "cks-1234567890abcdef0" });
        """);

    [Fact]
    public Task Accepts_a_multi_Region_key_without_a_store() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Origin = OriginType.AWS_KMS });
        """);

    [Fact]
    public Task Accepts_imported_key_material() => Verify.Statements("""
        await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Origin = OriginType.EXTERNAL });
        """);

    [Fact]
    public Task Accepts_a_parameter_that_may_be_null() => Verify.Members("""
        public Task Create(string? store) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, CustomKeyStoreId = store });
        """);

    [Fact]
    public Task Accepts_a_choice() => Verify.Members("""
        public Task Create(string? store) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = store is null, CustomKeyStoreId = store });
        """);

    [Fact]
    public Task Accepts_a_store_from_configuration() => Verify.Members("""
        public Task Create(IConfiguration configuration) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, CustomKeyStoreId = configuration["Kms:Store"] });
        """);

    [Fact]
    public Task Accepts_either_in_its_branch() => Verify.Members("""
        public Task Create(bool isGlobal)
        {
            var request = new CreateKeyRequest();
            if (isGlobal)
            {
                request.MultiRegion = true;
            }
            else
            {
                request.CustomKeyStoreId = "cks-1234567890abcdef0";
            }

            return kms.CreateKeyAsync(request);
        }
        """);
}
