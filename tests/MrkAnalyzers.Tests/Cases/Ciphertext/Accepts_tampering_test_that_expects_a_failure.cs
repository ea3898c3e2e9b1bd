// scope: member
// dimension: test-code
// why: The test cuts the blob on purpose and asserts that KMS rejects it; that is its subject.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)] public sealed class FactAttribute : Attribute { }

    public static class Assert
    {
        public static async Task<T> ThrowsAsync<T>(Func<Task> code) where T : Exception
        {
            try { await code(); } catch (T e) { return e; }
            throw new InvalidOperationException("nothing was thrown");
        }
    }
}

namespace Vault.IntegrationTests
{
    using Xunit;

    public class TamperingTests(IAmazonKeyManagementService kms)
    {
        [Fact]
        public async Task Truncated_blob_is_rejected()
        {
            var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/it", Plaintext = new MemoryStream([1, 2, 3]) });
            byte[] blob = encrypted.CiphertextBlob.ToArray();

            await Assert.ThrowsAsync<InvalidCiphertextException>(() => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob[..^1]) }));
        }
    }
}
