// scope: member
// dimension: combined
// why: SYMMETRIC_DEFAULT is the default anyway, so naming it does not make the constant alias necessary.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Graphic.Design.Licensing;

public static class LicenseFile
{
    public static async Task<byte[]> DecryptAsync(this IAmazonKeyManagementService kms, byte[] license)
    {
        var response = await kms.DecryptAsync(
            new DecryptRequest
            {
                KeyId = {|MRK1001:"alias/license-signing/symmetric"|},
                CiphertextBlob = new MemoryStream(license),
                EncryptionAlgorithm = EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT,
            });

        return response.Plaintext.ToArray();
    }
}
