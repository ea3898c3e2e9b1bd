// scope: member
// dimension: test-code
// why: Only the store is substituted; the KMS client is real and gets the first half of the blob.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using NSubstitute;
using Xunit;

namespace Stores.Tests;

public interface IStore
{
    Task<string> LoadKeyIdAsync();
}

public class StoreTests
{
    [Fact]
    public async Task Reads_back()
    {
        var store = Substitute.For<IStore>();
        store.LoadKeyIdAsync().Returns("alias/stores");
        var keyId = await store.LoadKeyIdAsync();

        var kms = new AmazonKeyManagementServiceClient();
        var dataKey = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        var wrapped = dataKey.CiphertextBlob.ToArray();
        var head = {|MRK3003:wrapped[..(wrapped.Length / 2)]|};

        var opened = await kms.DecryptAsync(new DecryptRequest { KeyId = keyId, CiphertextBlob = new MemoryStream(head) });
        Assert.Equal(dataKey.Plaintext.Length, opened.Plaintext.Length);
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
