// scope: cross
// dimension: test-code
// why: The fake blob of the mocked client is text to begin with; reading it back as UTF-8 in the assertion loses nothing.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Moq
{
    public class Mock<T> where T : class
    {
        public T Object => throw new NotSupportedException();
        public Setup<TResult> Setup<TResult>(System.Linq.Expressions.Expression<Func<T, TResult>> call) => new();
    }

    public class Setup<TResult> { public void ReturnsAsync<TValue>(TValue value) { } }

    public static class It { public static T IsAny<T>() => default!; }
}
//// Tests.cs
using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Moq;

namespace Billing.Tests;

public class KmsWrapper(IAmazonKeyManagementService kms)
{
    public async Task<string> ProtectAsync(string s)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/test", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(s)) });
        return Convert.ToBase64String(r.CiphertextBlob.ToArray());
    }
}

public class KmsWrapperTests
{
    public async Task Returns_base64_of_the_blob()
    {
        var kms = new Mock<IAmazonKeyManagementService>();
        kms.Setup(k => k.EncryptAsync(It.IsAny<EncryptRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new EncryptResponse { CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes("encrypted!")) });

        var text = await new KmsWrapper(kms.Object).ProtectAsync("x");

        if (text != Convert.ToBase64String(Encoding.UTF8.GetBytes("encrypted!")))
            throw new Exception("mismatch");
    }
}
