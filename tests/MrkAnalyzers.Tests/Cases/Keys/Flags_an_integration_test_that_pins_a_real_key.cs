// scope: cross
// dimension: test-code
// why: The test goes to the real service with a literal key ARN, so it only passes in one account and Region.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class FactAttribute : Attribute { }
}

namespace Vault
{
    public sealed class TokenReader(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task<byte[]> ReadAsync(byte[] token)
        {
            var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(token), KeyId = keyId });
            return r.Plaintext.ToArray();
        }
    }
}

namespace Vault.IntegrationTests
{
    using Vault;
    using Xunit;

    public class TokenReaderTests
    {
        [Fact]
        public async Task Reads_a_token_written_yesterday()
        {
            using var kms = new AmazonKeyManagementServiceClient();
            var reader = new TokenReader(kms, {|MRK1001:"arn:aws:kms:us-east-1:444444444444:key/6ea9ab1b-aa0e-4b9e-9909-4440c317e21b"|});
            var plain = await reader.ReadAsync(await File.ReadAllBytesAsync("yesterday.bin"));
            if (plain.Length == 0) throw new Exception("empty");
        }
    }
}
