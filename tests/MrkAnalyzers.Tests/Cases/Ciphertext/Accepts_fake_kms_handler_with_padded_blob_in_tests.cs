// scope: cross
// dimension: test-code
// why: The fake only builds what the mocked client returns; an oversized fake blob is harmless there.
using System;
using System.IO;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace NSubstitute
{
    public static class Substitute { public static T For<T>() where T : class => throw new NotSupportedException(); }

    public static class Arg { public static T Any<T>() => default!; }

    public static class SubstituteExtensions
    {
        public static void Returns<T>(this Task<T> call, T value) { }
    }
}
//// Tests.cs
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using NSubstitute;

namespace Vault.UnitTests;

public class EncryptorTests
{
    public async Task<bool> Returns_whatever_kms_returns()
    {
        var kms = Substitute.For<IAmazonKeyManagementService>();
        var fake = new MemoryStream();
        fake.Write(Encoding.ASCII.GetBytes("fake-blob"));
        kms.EncryptAsync(Arg.Any<EncryptRequest>(), Arg.Any<CancellationToken>())
            .Returns(new EncryptResponse { CiphertextBlob = new MemoryStream(fake.GetBuffer()) });

        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/x", Plaintext = new MemoryStream([1]) });
        return answer.CiphertextBlob.Length > 0;
    }
}
