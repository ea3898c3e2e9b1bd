// scope: member
// dimension: test-code
// why: The constants only describe which request the mocked client expects and what it answers.
using System;
using System.IO;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Moq;

namespace Moq
{
    public static class It
    {
        public static T Is<T>(Expression<Func<T, bool>> match) => default!;
        public static T IsAny<T>() => default!;
    }

    public interface ISetup<TResult> { void ReturnsAsync(object value); }

    public class Mock<T> where T : class
    {
        public T Object => throw new NotImplementedException();
        public ISetup<TResult> Setup<TResult>(Expression<Func<T, TResult>> call) => throw new NotImplementedException();
        public void Verify<TResult>(Expression<Func<T, TResult>> call) { }
    }
}

namespace Vault.Tests
{
    public class VaultTests
    {
        private const string TestKey = "arn:aws:kms:us-east-1:123456789012:key/37bc2f75-bf1b-4fe8-850a-9ca95e4a1d40";

        public void Sends_the_configured_key()
        {
            var kms = new Mock<IAmazonKeyManagementService>();
            kms.Setup(k => k.DecryptAsync(It.Is<DecryptRequest>(r => r.KeyId == TestKey), It.IsAny<CancellationToken>()))
               .ReturnsAsync(new DecryptResponse { KeyId = TestKey, Plaintext = new MemoryStream(new byte[] { 1 }) });

            kms.Verify(k => k.DecryptAsync(new DecryptRequest { KeyId = "alias/test" }, It.IsAny<CancellationToken>()));
        }
    }
}
