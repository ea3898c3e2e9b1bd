namespace MrkAnalyzers.Tests.Rules;

public class MRK7002_UnreproducibleEncryptionContextTests
{
    [Theory]
    [InlineData("DateTime.UtcNow.ToString(\"O\")")]
    [InlineData("$\"{DateTimeOffset.Now:yyyy-MM-dd}\"")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString()")]
    [InlineData("TimeProvider.System.GetUtcNow().AddHours(1).ToString()")]
    [InlineData("Guid.NewGuid().ToString(\"N\")")]
    [InlineData("Random.Shared.Next().ToString()")]
    [InlineData("Random.Shared.NextInt64() % 100 + \".\"")]
    [InlineData("Environment.MachineName")]
    [InlineData("\"p\" + Environment.ProcessId")]
    [InlineData("string.Join(\"-\", \"a\", Guid.NewGuid().ToString())")]
    public Task Flags_what_is_gone_afterwards(string value) => Verify.Statements($$"""
        await kms.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", EncryptionContext = new Dictionary<string, string> { ["a"] = {|MRK7002:{{value}}|} } });
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = new() { { "a", {|MRK7002:{{value}}|} } } });
        """);

    [Fact]
    public Task Flags_a_context_that_a_helper_builds() => Verify.Members("""
        public Task Seal(string key) => kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = Context("a") });

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = Context("a") });

        private static Dictionary<string, string> Context(string tenant)
        {
            var context = new Dictionary<string, string> { ["tenant"] = tenant };
            context["at"] = {|MRK7002:DateTime.UtcNow.ToString("O")|};
            return context;
        }
        """);

    [Fact]
    public Task Flags_the_argument_of_a_helper() => Verify.Members("""
        public Task Seal(string key) => Seal(key, {|MRK7002:Guid.NewGuid().ToString()|});

        private Task Seal(string key, string id) => kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = new() { ["id"] = id } });
        """);

    [Fact]
    public Task Flags_a_value_that_is_only_logged() => Verify.Statements("""
        var id = Guid.NewGuid().ToString();
        Console.WriteLine(id);
        await kms.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", EncryptionContext = new Dictionary<string, string> { ["a"] = {|MRK7002:id|} } });
        """);

    [Fact]
    public Task Accepts_a_value_that_is_the_key_of_a_store() => Verify.Members("""
        private readonly Dictionary<string, byte[]> store = new();

        public async Task Seal(string key)
        {
            var id = Guid.NewGuid().ToString();
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = new() { ["id"] = id } });
            store[id] = response.CiphertextBlob.ToArray();
        }
        """);

    [Fact]
    public Task Accepts_a_value_that_is_written_to_a_stream() => Verify.Members("""
        public async Task Seal(string key, Stream output)
        {
            var id = Guid.NewGuid().ToString();
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = new() { ["id"] = id } });
            using var writer = new StreamWriter(output);
            writer.WriteLine(id);
            writer.WriteLine(Convert.ToBase64String(response.CiphertextBlob.ToArray()));
        }
        """);

    [Fact]
    public Task Accepts_a_value_that_is_returned() => Verify.Members("""
        public async Task<(Guid, byte[])> Seal(string key)
        {
            var id = Guid.NewGuid();
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = new() { ["id"] = id.ToString() } });
            return (id, response.CiphertextBlob.ToArray());
        }
        """);

    [Fact]
    public Task Accepts_a_context_that_is_stored() => Verify.Source("""
        public interface IStore
        {
            Task Save(byte[] blob, IReadOnlyDictionary<string, string> context);
        }

        public class Vault(IAmazonKeyManagementService kms, IStore store)
        {
            public async Task Seal(string key)
            {
                var context = new Dictionary<string, string> { ["at"] = DateTime.UtcNow.ToString("O") };
                var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = context });
                await store.Save(response.CiphertextBlob.ToArray(), context);
            }
        }
        """);

    [Fact]
    public Task Accepts_a_record_that_holds_it() => Verify.Source("""
        public record Envelope(string Id, byte[] Blob);

        public class Vault(IAmazonKeyManagementService kms)
        {
            public async Task<Envelope> Seal(string key)
            {
                var id = Guid.NewGuid().ToString();
                var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = new() { ["id"] = id } });
                return new Envelope(id, response.CiphertextBlob.ToArray());
            }
        }
        """);

    [Fact]
    public Task Accepts_a_file_name_made_of_it() => Verify.Members("""
        public async Task Seal(string key)
        {
            var id = Guid.NewGuid();
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = new() { ["id"] = id.ToString() } });
            await File.WriteAllBytesAsync($"{id}.bin", response.CiphertextBlob.ToArray());
        }
        """);

    [Fact]
    public Task Accepts_what_one_member_binds_and_presents() => Verify.Members("""
        public async Task Probe(string key)
        {
            var context = new Dictionary<string, string> { ["probe"] = Guid.NewGuid().ToString() };
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = context });
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = response.CiphertextBlob, EncryptionContext = context });
        }
        """);

    [Fact]
    public Task Accepts_values_of_the_caller() => Verify.Members("""
        public Task Open(MemoryStream blob, DateTime at, Guid id) =>
            kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = new() { ["at"] = at.ToString("O"), ["id"] = id.ToString() } });
        """);

    [Fact]
    public Task Accepts_a_clock_beside_the_context() => Verify.Statements("""
        var started = DateTime.UtcNow;
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = new() { { "a", "orders" } } });
        Console.WriteLine(DateTime.UtcNow - started);
        """);

    [Fact]
    public Task Accepts_a_value_in_a_property() => Verify.Members("""
        public string Id { get; } = Guid.NewGuid().ToString();

        public Task Seal(string key) => kms.EncryptAsync(new EncryptRequest { KeyId = key, EncryptionContext = new() { ["id"] = Id } });
        """);
}
