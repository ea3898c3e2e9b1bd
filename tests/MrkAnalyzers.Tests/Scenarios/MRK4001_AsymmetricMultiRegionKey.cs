using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims(
    "every `Decrypt`, in every Region, must be given `KeyId` **and** `EncryptionAlgorithm`",
    "there is no encryption context, which would bind the ciphertext to its purpose",
    "automatic rotation is for symmetric encryption keys only")]
public sealed class MRK4001_AsymmetricMultiRegionKey : Scenario
{
    private static readonly EncryptionAlgorithmSpec Oaep = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256;

    protected override async Task MisuseAsync()
    {
        var keyId = await new Misuse.TenantKeys(Virginia).CreateAsync("a tenant");
        await ReplicateAsync(keyId);
        byte[] secret = [1, 2, 3];
        var encrypted = await Virginia.EncryptAsync(new EncryptRequest { KeyId = keyId, EncryptionAlgorithm = Oaep, Plaintext = new MemoryStream(secret) });
        var blob = encrypted.CiphertextBlob.ToArray();

        await Fails(() => OpenAsync(Ireland, blob));
        await Fails(() => Ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = keyId }));
        await Fails(() => Ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), EncryptionAlgorithm = Oaep }));
        var decrypted = await Ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = keyId, EncryptionAlgorithm = Oaep });
        Assert.Equal(secret, decrypted.Plaintext.ToArray());

        var context = new Dictionary<string, string> { ["purpose"] = "orders" };
        await Fails(() => Virginia.EncryptAsync(new EncryptRequest { KeyId = keyId, EncryptionAlgorithm = Oaep, Plaintext = new MemoryStream(secret), EncryptionContext = context }));
        await Fails(() => Virginia.EnableKeyRotationAsync(keyId));
    }

    protected override async Task FixedAsync()
    {
        foreach (var keyId in new[] { await new Fixed.TenantKeys(Virginia).CreateAsync("a tenant"), await new Fixed.TenantKeys(Virginia).CreateForBackupsAsync() })
        {
            await ReplicateAsync(keyId);
            await CarriesOverAsync(keyId);
            await Virginia.EnableKeyRotationAsync(keyId);
        }
    }
}
