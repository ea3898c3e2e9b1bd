// scope: member
// dimension: test-code
// why: The test's fake client does not look into the blob; a short word as fake ciphertext is harmless.
using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Xunit { [AttributeUsage(AttributeTargets.Method)] public sealed class FactAttribute : Attribute { } }

namespace Vault.Tests
{
    using Xunit;

    public class FakeClientTests
    {
        private sealed class FakeKms : AmazonKeyManagementServiceClient
        {
            public override Task<DecryptResponse> DecryptAsync(DecryptRequest request, CancellationToken cancellationToken = default) =>
                Task.FromResult(new DecryptResponse { Plaintext = new MemoryStream([1, 2, 3]) });
        }

        [Fact]
        public async Task Fake_answers_any_blob()
        {
            using var kms = new FakeKms();
            var response = await kms.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes("ciphertext"))
            });
            if (response.Plaintext.Length != 3) throw new Exception();
        }
    }
}
