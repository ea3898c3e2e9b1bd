// scope: cross
// dimension: test-code
// why: The matcher describes a request and the response is canned; no key is created and no ciphertext is real.
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Moq;
using Xunit;

namespace Orders.Tests;

public class KeySetupTests
{
    private readonly Mock<IAmazonKeyManagementService> _kms = new();

    [Fact]
    public async Task Creates_an_rsa_key()
    {
        _kms.Setup(k => k.CreateKeyAsync(
                It.Is<CreateKeyRequest>(r => r.MultiRegion == true && r.KeySpec == KeySpec.RSA_2048),
                It.IsAny<CancellationToken>()))
            .ReturnsAsync(new CreateKeyResponse
            {
                KeyMetadata = new KeyMetadata { KeyId = "mrk-1", KeySpec = KeySpec.RSA_2048, MultiRegion = true },
            });
        _kms.Setup(k => k.EncryptAsync(It.IsAny<EncryptRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new EncryptResponse { CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes("encrypted")) });

        var response = await _kms.Object.CreateKeyAsync(null, default);
        Assert.Equal("mrk-1", response.KeyMetadata.KeyId);
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
