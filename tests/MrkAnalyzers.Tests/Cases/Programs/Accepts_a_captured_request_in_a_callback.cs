// scope: cross
// dimension: test-code
// why: The callback captures the request of the code under test and the test compares it with constants; nothing is decrypted by real KMS.
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Moq;
using Xunit;

namespace Capture.Tests;

public class CaptureTests
{
    [Fact]
    public async Task Captures()
    {
        var seen = new List<DecryptRequest>();
        var kms = new Mock<IAmazonKeyManagementService>();
        kms.Setup(k => k.DecryptAsync(It.IsAny<DecryptRequest>(), It.IsAny<CancellationToken>()))
            .Callback<DecryptRequest, CancellationToken>((request, _) => seen.Add(request))
            .ReturnsAsync(new DecryptResponse { Plaintext = new MemoryStream() });

        await kms.Object.DecryptAsync(It.IsAny<DecryptRequest>(), default);

        var expected = new DecryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab" };
        Assert.Equal(expected.KeyId, seen[0].KeyId);
        Assert.Equal("alias/none", seen[0].GrantTokens?[0] ?? "alias/none");
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
