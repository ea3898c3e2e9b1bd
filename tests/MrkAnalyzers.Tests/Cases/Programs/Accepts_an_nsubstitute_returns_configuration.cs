// scope: cross
// dimension: test-code
// why: The calls on the substitute configure answers; the RSA request and the alias are arguments of the recording.
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using NSubstitute;
using Xunit;

namespace Vault.Tests;

public class VaultFixture
{
    private readonly IAmazonKeyManagementService kms = Substitute.For<IAmazonKeyManagementService>();

    [Fact]
    public async Task Answers()
    {
        kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.RSA_2048, MultiRegion = true }, default)
            .Returns(new CreateKeyResponse { KeyMetadata = new KeyMetadata { Arn = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1" } });

        kms.DecryptAsync(new DecryptRequest { KeyId = "alias/vault", CiphertextBlob = new MemoryStream(new byte[4]) }, CancellationToken.None)
            .Returns(call => new DecryptResponse { Plaintext = call.Arg<DecryptRequest>().CiphertextBlob });

        await Task.CompletedTask;
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
