// scope: cross
// dimension: test-code
// why: The service under test gets a mock, so the readable bytes that stand for a ciphertext never reach KMS.
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Moq;
using Xunit;

namespace Notes
{
    public class NoteCipher(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task<byte[]> OpenAsync(byte[] blob, CancellationToken ct = default)
        {
            var response = await kms.DecryptAsync(new DecryptRequest { KeyId = keyId, CiphertextBlob = new MemoryStream(blob) }, ct);
            return response.Plaintext.ToArray();
        }
    }
}

namespace Notes.Tests
{
    public class NoteCipherTests
    {
        [Fact]
        public async Task Opens_a_note()
        {
            var kms = new Mock<IAmazonKeyManagementService>();
            kms.Setup(k => k.DecryptAsync(It.IsAny<DecryptRequest>(), It.IsAny<CancellationToken>()))
                .ReturnsAsync(new DecryptResponse { Plaintext = new MemoryStream(Encoding.UTF8.GetBytes("hello")) });
            var cipher = new NoteCipher(kms.Object, "alias/notes");

            var opened = await cipher.OpenAsync(Encoding.UTF8.GetBytes("not really a ciphertext"));

            Assert.Equal("hello", Encoding.UTF8.GetString(opened));
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
