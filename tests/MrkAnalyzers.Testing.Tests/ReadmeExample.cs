using Amazon;
using Amazon.KeyManagementService.Model;
using MrkAnalyzers.Testing;

public class SecretsTests
{
    [Fact]
    public async Task What_Virginia_encrypts_Ireland_decrypts()
    {
        var kms = new LocalKms(new LocalKmsOptions { ReplicaCreationTime = TimeSpan.Zero });
        using var virginia = kms.CreateClient(RegionEndpoint.USEast1);
        using var ireland = kms.CreateClient(RegionEndpoint.EUWest1);
        var key = (await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });

        var encrypted = await virginia.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = new MemoryStream("hello"u8.ToArray()) });
        var decrypted = await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = encrypted.CiphertextBlob });

        Assert.Equal("hello"u8.ToArray(), decrypted.Plaintext.ToArray());
        Assert.StartsWith("arn:aws:kms:eu-west-1:", decrypted.KeyId);
    }
}
