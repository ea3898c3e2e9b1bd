// scope: cross
// dimension: test-code
// why: Received repeats the call on the substitute only to count it.
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using NSubstitute;
using Xunit;

namespace Billing.Tests;

public class ReplicationTests
{
    [Fact]
    public async Task Replicates_once()
    {
        var kms = Substitute.For<IAmazonKeyManagementService>();
        kms.GenerateDataKeyAsync(Arg.Any<GenerateDataKeyRequest>(), Arg.Any<CancellationToken>())
            .Returns(new GenerateDataKeyResponse { CiphertextBlob = new MemoryStream(Encoding.ASCII.GetBytes("data key")) });

        await kms.Received(1).ReplicateKeyAsync(Arg.Is<ReplicateKeyRequest>(r => r.KeyId == "alias/billing"), Arg.Any<CancellationToken>());
        await kms.DidNotReceive().DecryptAsync(new DecryptRequest { KeyId = "alias/billing" }, CancellationToken.None);
        await kms.DidNotReceive().CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = KeySpec.RSA_4096 }, default);
    }
}
//// NSubstitute.cs
using System;
using System.Linq.Expressions;
using System.Threading.Tasks;

namespace NSubstitute
{
    public static class Substitute
    {
        public static T For<T>(params object[] constructorArguments) where T : class => throw new NotImplementedException();
    }

    public static class Arg
    {
        public static T Any<T>() => default!;
        public static T Is<T>(Expression<Predicate<T>> predicate) => default!;
    }

    public static class SubstituteExtensions
    {
        public static Core.ConfiguredCall Returns<T>(this Task<T> value, T returnThis, params T[] returnThese) => new();
        public static Core.ConfiguredCall Returns<T>(this Task<T> value, Func<Core.CallInfo, T> returnThis) => new();
        public static T Received<T>(this T substitute, int requiredNumberOfCalls = 1) where T : class => substitute;
        public static T DidNotReceive<T>(this T substitute) where T : class => substitute;
    }
}

namespace NSubstitute.Core
{
    public class ConfiguredCall { }

    public class CallInfo
    {
        public T Arg<T>() => default!;
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
