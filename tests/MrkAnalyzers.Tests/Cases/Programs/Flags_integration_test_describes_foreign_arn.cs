// scope: cross
// dimension: combined
// why: The integration test calls the real service in us-west-2 with an ARN of eu-west-1.
using System;
using System.Linq.Expressions;
using System.Threading.Tasks;

namespace Moq;

public class Mock<T>
    where T : class
{
    public T Object => null!;

    public ISetup<TResult> Setup<TResult>(Expression<Func<T, TResult>> call) => throw new NotSupportedException();
}

public interface ISetup<TResult>
{
    void Returns(TResult value);
}

public static class It
{
    public static TValue Is<TValue>(Expression<Func<TValue, bool>> match) => default!;

    public static TValue IsAny<TValue>() => default!;
}
//// VaultTests.cs
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Moq;

namespace Vault.Tests;

public class VaultTests
{
    public async Task Opens_what_the_service_returns()
    {
        var kms = new Mock<IAmazonKeyManagementService>();
        kms.Setup(k => k.DecryptAsync(It.Is<DecryptRequest>(r => r.KeyId == "alias/vault"), It.IsAny<CancellationToken>()))
            .Returns(Task.FromResult(new DecryptResponse { KeyId = "alias/vault", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes("open")) }));
        kms.Setup(k => k.EncryptAsync(It.IsAny<EncryptRequest>(), It.IsAny<CancellationToken>()))
            .Returns(Task.FromResult(new EncryptResponse { CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes("cipher")) }));
        var response = await kms.Object.EncryptAsync(new EncryptRequest { KeyId = "alias/vault" }, CancellationToken.None);
        if (response.CiphertextBlob.Length == 0) throw new InvalidDataException();
    }

    public async Task Key_is_enabled()
    {
        using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);
        var response = await kms.DescribeKeyAsync(new DescribeKeyRequest
        {
            KeyId = {|MRK1004:"arn:aws:kms:eu-west-1:111122223333:alias/vault"|},
        });
        if (response.KeyMetadata.Enabled != true) throw new InvalidDataException();
    }
}
