using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.UncheckedDecryptKeyFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK1003_UncheckedDecryptKeyTests
{
    [Fact]
    public Task Flags_a_plaintext_that_is_used_unchecked() => Verify.Statements("""
        var response = await {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob });
        Console.WriteLine(response.Plaintext.Length);
        """);

    [Fact]
    public Task Flags_a_call_without_a_variable() => Verify.Members("""
        public async Task<byte[]> Open(MemoryStream blob) => (await {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob }).ConfigureAwait(false)).Plaintext.ToArray();
        """);

    [Fact]
    public Task Flags_a_key_that_is_reset() => Verify.Statements("""
        var request = new DecryptRequest { CiphertextBlob = blob, KeyId = "x" };
        request.KeyId = null;
        var response = await {|MRK1003:kms.DecryptAsync|}(request);
        Console.WriteLine(response.Plaintext.Length);
        """);

    [Fact]
    public Task Flags_an_answer_that_a_helper_unpacks() => Verify.Members("""
        public async Task<byte[]> Open(MemoryStream blob) => BytesOf(await {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob }));

        private static byte[] BytesOf(DecryptResponse response) => response.Plaintext.ToArray();
        """);

    [Fact]
    public Task Flags_a_pattern_that_takes_the_plaintext() => Verify.Members("""
        public async Task<int> Open(MemoryStream blob) =>
            await {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob }) is { Plaintext: { } plaintext } ? (int)plaintext.Length : 0;
        """);

    [Fact]
    public Task Flags_a_call_inside_a_retry_helper() => Verify.Members("""
        public async Task<byte[]> Open(MemoryStream blob)
        {
            var response = await Task.Run(() => {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob }));
            return response.Plaintext.ToArray();
        }
        """);

    [Fact]
    public Task Accepts_a_comparison() => Verify.Members("""
        public async Task<byte[]> Open(MemoryStream blob, string key)
        {
            var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
            return response.KeyId == key ? response.Plaintext.ToArray() : throw new InvalidOperationException();
        }
        """);

    [Fact]
    public Task Accepts_a_check_by_a_helper() => Verify.Members("""
        public async Task<byte[]> Open(MemoryStream blob, string key)
        {
            var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
            Check(response, key);
            return response.Plaintext.ToArray();
        }

        private static void Check(DecryptResponse response, string key)
        {
            if (!response.KeyId.EndsWith(key, StringComparison.Ordinal))
            {
                throw new InvalidOperationException();
            }
        }
        """);

    [Fact]
    public Task Accepts_an_answer_that_is_returned() => Verify.Members("""
        public Task<DecryptResponse> Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Accepts_an_answer_that_is_kept_in_a_field() => Verify.Members("""
        private DecryptResponse? last;

        public async Task<byte[]> Open(MemoryStream blob)
        {
            last = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
            return last.Plaintext.ToArray();
        }
        """);

    [Fact]
    public Task Accepts_an_answer_given_to_unknown_code() => Verify.Source("""
        public interface ICheck
        {
            void Check(DecryptResponse response);
        }

        public class Vault(IAmazonKeyManagementService kms, ICheck check)
        {
            public async Task<byte[]> Open(MemoryStream blob)
            {
                var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
                check.Check(response);
                return response.Plaintext.ToArray();
            }
        }
        """);

    [Fact]
    public Task Accepts_a_pattern_that_looks_at_the_key() => Verify.Members("""
        public async Task<int> Open(MemoryStream blob, string key) =>
            await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob }) is { KeyId: var id, Plaintext: { } plaintext } && id == key ? (int)plaintext.Length : 0;
        """);

    [Fact]
    public Task Accepts_a_key_from_configuration() => Verify.Members("""
        public async Task<byte[]> Open(MemoryStream blob, IConfiguration configuration) =>
            (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = configuration["Kms:KeyId"] })).Plaintext.ToArray();
        """);

    [Fact]
    public Task Accepts_a_key_on_one_of_two_ways() => Verify.Members("""
        public async Task<byte[]> Open(MemoryStream blob, string? key)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            if (key is not null)
            {
                request.KeyId = key;
            }

            return (await kms.DecryptAsync(request)).Plaintext.ToArray();
        }
        """);

    [Fact]
    public Task Accepts_what_was_just_encrypted_whichever_way_it_came() => Verify.Members("""
        public async Task<byte[]> Check(EncryptRequest request, string name)
        {
            var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
            string text;
            if (name.Length > 3)
            {
                text = Convert.ToHexString(blob);
            }
            else
            {
                text = Convert.ToBase64String(blob);
            }

            var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(text)|}) });
            return opened.Plaintext.ToArray();
        }
        """);

    [Fact]
    public Task Accepts_a_request_of_the_caller() => Verify.Members("""
        public async Task<byte[]> Open(DecryptRequest request) => (await kms.DecryptAsync(request)).Plaintext.ToArray();
        """);

    [Fact]
    public Task Accepts_an_asymmetric_algorithm() => Verify.Members("""
        public async Task<byte[]> Open(MemoryStream blob, EncryptionAlgorithmSpec algorithm) =>
            (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionAlgorithm = algorithm })).Plaintext.ToArray();
        """);

    [Fact]
    public Task Accepts_a_trial_of_the_permission() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    // The Runtime's, as far as it matters here.
    private const string Runtime = """

        namespace MrkAnalyzers.Runtime
        {
            public sealed class MultiRegionKey
            {
                public bool IsRelated(string keyArn) => keyArn.Length > 0;
            }
        }

        """;

    [Fact]
    public Task Compares_with_the_family_within_reach() => Fix.Source(
        """
        public class Vault(IAmazonKeyManagementService kms, MrkAnalyzers.Runtime.MultiRegionKey orders)
        {
            public async Task<byte[]> Open(MemoryStream blob)
            {
                var response = await {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob }).ConfigureAwait(false);
                return response.Plaintext.ToArray();
            }
        }

        """ + Runtime,
        """
        public class Vault(IAmazonKeyManagementService kms, MrkAnalyzers.Runtime.MultiRegionKey orders)
        {
            public async Task<byte[]> Open(MemoryStream blob)
            {
                var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob }).ConfigureAwait(false);
                if (!orders.IsRelated(response.KeyId))
                {
                    throw new System.Security.Cryptography.CryptographicException("The ciphertext belongs to another key.");
                }
                return response.Plaintext.ToArray();
            }
        }

        """ + Runtime);

    [Fact]
    public Task Offers_nothing_without_a_family() => Fix.NothingInStatements("""
        var response = await {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob });
        Console.WriteLine(response.Plaintext.Length);
        """);

    [Fact]
    public Task Offers_nothing_where_the_answer_has_no_name() => Fix.Nothing(
        """
        public class Vault(IAmazonKeyManagementService kms, MrkAnalyzers.Runtime.MultiRegionKey orders)
        {
            public bool IsOf(string arn) => orders.IsRelated(arn);

            public async Task<byte[]> Open(MemoryStream blob) => (await {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob })).Plaintext.ToArray();
        }

        """ + Runtime);
}
