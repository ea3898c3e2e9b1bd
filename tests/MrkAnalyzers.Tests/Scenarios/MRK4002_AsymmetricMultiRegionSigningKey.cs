using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("the mistake shows only at the first `Encrypt`", "sign in any Region, verify in all with the same public key")]
public sealed class MRK4002_AsymmetricMultiRegionSigningKey : Scenario
{
    protected override async Task MisuseAsync()
    {
        var keyId = await new Misuse.SigningKeys(Virginia).CreateAsync();
        await ReplicateAsync(keyId);
        await Fails(() => SealAsync(Virginia, keyId));

        var message = new MemoryStream(Secret);
        var signed = await Virginia.SignAsync(new SignRequest { KeyId = keyId, Message = message, SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256 });
        var verified = await Ireland.VerifyAsync(
            new VerifyRequest { KeyId = keyId, Message = message, Signature = signed.Signature, SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256 });
        Assert.True(verified.SignatureValid);
        Assert.Equal(await PublicKeyAsync(Virginia, keyId), await PublicKeyAsync(Ireland, keyId));
    }

    protected override async Task FixedAsync()
    {
        var keyId = await new Fixed.SigningKeys(Virginia).CreateAsync();
        await ReplicateAsync(keyId);
        await CarriesOverAsync(keyId);
    }

    private static async Task<byte[]> PublicKeyAsync(IAmazonKeyManagementService kms, string keyId) =>
        (await kms.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = keyId })).PublicKey.ToArray();
}
