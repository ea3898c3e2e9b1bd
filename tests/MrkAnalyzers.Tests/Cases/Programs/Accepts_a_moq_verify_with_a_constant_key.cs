// scope: cross
// dimension: test-code
// why: Verify states what the code under test should have sent; the constant is an expectation and reaches no KMS.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Moq;
using Xunit;

namespace Secrets.Tests
{
    public class SecretReaderTests
    {
        private const string ConfiguredKey = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

        [Fact]
        public async Task Sends_the_configured_key()
        {
            var kms = new Mock<IAmazonKeyManagementService>();
            kms.Setup(k => k.DecryptAsync(It.IsAny<DecryptRequest>(), It.IsAny<CancellationToken>()))
               .ReturnsAsync(new DecryptResponse { Plaintext = new MemoryStream(new byte[] { 1 }), KeyId = ConfiguredKey });

            var reader = new Secrets.SecretReader(kms.Object, ConfiguredKey);
            await reader.ReadAsync(new byte[] { 9, 9 });

            kms.Verify(k => k.DecryptAsync(It.Is<DecryptRequest>(r => r.KeyId == ConfiguredKey), It.IsAny<CancellationToken>()), Times.Once());
            kms.Verify(k => k.DecryptAsync(new DecryptRequest { KeyId = "alias/other" }, CancellationToken.None), Times.Never());
        }
    }
}

namespace Secrets
{
    public class SecretReader
    {
        private readonly IAmazonKeyManagementService _kms;
        private readonly string _keyId;

        public SecretReader(IAmazonKeyManagementService kms, string keyId)
        {
            _kms = kms;
            _keyId = keyId ?? throw new ArgumentNullException(nameof(keyId));
        }

        public async Task<byte[]> ReadAsync(byte[] blob)
        {
            var r = await _kms.DecryptAsync(new DecryptRequest { KeyId = _keyId, CiphertextBlob = new MemoryStream(blob) }, CancellationToken.None);
            return r.Plaintext.ToArray();
        }
    }
}
//// Moq.cs
using System;
using System.Linq.Expressions;
using System.Threading.Tasks;
using Moq.Language;
using Moq.Language.Flow;

namespace Moq
{
    public class Mock<T> where T : class
    {
        public T Object => throw new NotImplementedException();
        public ISetup<T, TResult> Setup<TResult>(Expression<Func<T, TResult>> expression) => throw new NotImplementedException();
        public void Verify<TResult>(Expression<Func<T, TResult>> expression, Times times) { }
        public void VerifyNoOtherCalls() { }
    }

    public static class It
    {
        public static TValue IsAny<TValue>() => default!;
        public static TValue Is<TValue>(Expression<Func<TValue, bool>> match) => default!;
    }

    public readonly struct Times
    {
        public static Times Once() => default;
        public static Times Never() => default;
    }

    public static class ReturnsExtensions
    {
        public static IReturnsResult<TMock> ReturnsAsync<TMock, TResult>(this IReturns<TMock, Task<TResult>> mock, TResult value) where TMock : class => throw new NotImplementedException();
    }
}

namespace Moq.Language
{
    public interface IReturns<TMock, TResult> where TMock : class
    {
        Flow.IReturnsResult<TMock> Returns(TResult value);
        Flow.IReturnsResult<TMock> Returns<T1, T2>(Func<T1, T2, TResult> valueFunction);
    }
}

namespace Moq.Language.Flow
{
    public interface IReturnsResult<TMock> { }

    public interface ISetup<TMock, TResult> : IReturns<TMock, TResult> where TMock : class
    {
        ISetup<TMock, TResult> Callback<T1, T2>(Action<T1, T2> action);
    }
}
//// Xunit.cs
using System;

namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    public class FactAttribute : Attribute { }

    public static class Assert
    {
        public static void Equal<T>(T expected, T actual) { }
        public static void True(bool condition) { }
        public static void NotNull(object? value) { }
    }
}
