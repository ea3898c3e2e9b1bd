// scope: cross
// dimension: test-code
// why: A.CallTo describes calls in expression lambdas; nothing in them is executed against KMS.
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using FakeItEasy;
using Xunit;

namespace Travel.Tests;

public class PassportTests
{
    [Fact]
    public void Describes_calls()
    {
        var kms = A.Fake<IAmazonKeyManagementService>();

        A.CallTo(() => kms.EncryptAsync(A<EncryptRequest>._, A<CancellationToken>._))
            .Returns(new EncryptResponse { CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes("passport")) });
        A.CallTo(() => kms.DecryptAsync(A<DecryptRequest>.That.Matches(r => r.KeyId == "alias/passports"), A<CancellationToken>._))
            .Returns(new DecryptResponse { Plaintext = new MemoryStream(new byte[] { 1, 2, 3 }) });

        A.CallTo(() => kms.UpdatePrimaryRegionAsync(
            A<UpdatePrimaryRegionRequest>.That.Matches(r => r.KeyId == "alias/passports" && r.PrimaryRegion == "eu-west-1"),
            A<CancellationToken>._)).MustNotHaveHappened();
        A.CallTo(() => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = "ECC_NIST_P256", KeyUsage = "SIGN_VERIFY" }, A<CancellationToken>._))
            .MustHaveHappenedOnceExactly();
    }
}
//// FakeItEasy.cs
using System;
using System.Linq.Expressions;
using System.Threading.Tasks;

namespace FakeItEasy
{
    public static class A
    {
        public static T Fake<T>() where T : class => throw new NotImplementedException();
        public static Configuration.IReturnValueConfiguration<T> CallTo<T>(Expression<Func<T>> callSpecification) => throw new NotImplementedException();
    }

    public static class A<T>
    {
        public static T _ => default!;
        public static T Ignored => default!;
        public static IArgumentConstraintManager<T> That => throw new NotImplementedException();
    }

    public interface IArgumentConstraintManager<T> { }

    public static class ArgumentConstraintManagerExtensions
    {
        public static T Matches<T>(this IArgumentConstraintManager<T> scope, Expression<Func<T, bool>> predicate) => default!;
    }

    public static class ReturnValueConfigurationExtensions
    {
        public static void Returns<T>(this Configuration.IReturnValueConfiguration<Task<T>> configuration, T value) { }
        public static void ReturnsLazily<T, T1, T2>(this Configuration.IReturnValueConfiguration<Task<T>> configuration, Func<T1, T2, T> producer) { }
    }
}

namespace FakeItEasy.Configuration
{
    public interface IReturnValueConfiguration<T>
    {
        void MustHaveHappenedOnceExactly();
        void MustNotHaveHappened();
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
