// scope: type
// dimension: test-code
// why: The fixture creates real keys in an account: one RSA multi-Region key, and a replication by alias that KMS refuses.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Xunit;

namespace E2E;

public sealed class KmsFixture
{
    private readonly AmazonKeyManagementServiceClient _kms = new(RegionEndpoint.EUWest1);

    public async Task InitializeAsync()
    {
        var id = await NewKeyAsync({|MRK4001:KeySpec.RSA_2048|});
        await _kms.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/e2e", TargetKeyId = id });
        await _kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = {|MRK2001:"alias/e2e"|}, ReplicaRegion = "eu-north-1" });
    }

    [Fact]
    public async Task Key_is_usable() => Assert.NotNull((await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = "alias/e2e" })).KeyMetadata);

    private async Task<string> NewKeyAsync(KeySpec spec)
    {
        var created = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "e2e, safe to delete",
            KeySpec = spec,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            MultiRegion = true,
        });
        return created.KeyMetadata.KeyId;
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
