// scope: member
// dimension: combined
// why: SM2 ciphertext is asymmetric, so the key ARN has to be named; client and ARN are of the same Region.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace China.Gateway;

public class Sm2Gateway
{
    private readonly AmazonKeyManagementServiceClient _ningxia = new(RegionEndpoint.CNNorthWest1);

    public async Task<byte[]> OpenAsync(byte[] cipher)
    {
        var request = new DecryptRequest
        {
            KeyId = "arn:aws-cn:kms:cn-northwest-1:484848484848:key/e369853d-f766-4a44-a1ed-0ff613f563bd",
            EncryptionAlgorithm = EncryptionAlgorithmSpec.SM2PKE,
            CiphertextBlob = new MemoryStream(cipher),
        };
        return (await _ningxia.DecryptAsync(request)).Plaintext.ToArray();
    }
}
