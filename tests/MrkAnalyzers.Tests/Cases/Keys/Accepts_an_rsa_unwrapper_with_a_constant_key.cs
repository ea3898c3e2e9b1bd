// scope: cross
// dimension: cross-class
// why: The class always decrypts RSA, so its constructor's constant is a required key.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace RsaUnwrap;

public sealed class RsaUnwrapper
{
    private static readonly EncryptionAlgorithmSpec Oaep = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256;
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _key;

    public RsaUnwrapper(IAmazonKeyManagementService kms, string key)
    {
        _kms = kms;
        _key = key;
    }

    public async Task<byte[]> UnwrapAsync(byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _key, EncryptionAlgorithm = Oaep };
        return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}

public class DeviceOnboarding(IAmazonKeyManagementService kms)
{
    private readonly RsaUnwrapper _unwrapper = new(kms, "alias/device-onboarding");
    public Task<byte[]> OnboardAsync(byte[] wrapped) => _unwrapper.UnwrapAsync(wrapped);
}
