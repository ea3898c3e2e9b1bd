// scope: cross
// dimension: test-code
// why: The service gets a mocked client and a made-up alias; no KMS ever sees it.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace NSubstitute
{
    public static class Substitute
    {
        public static T For<T>() where T : class => throw new NotImplementedException();
    }
}

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

namespace Vault.Tests
{
    using NSubstitute;
    using Xunit;

    public class TokenReaderTests
    {
        [Fact]
        public async Task Returns_the_plaintext()
        {
            var kms = Substitute.For<IAmazonKeyManagementService>();
            var reader = new TokenReader(kms, "alias/test-key");
            var plain = await reader.ReadAsync(new byte[] { 1, 2, 3 });
            if (plain is null) throw new Exception();
        }
    }
}
