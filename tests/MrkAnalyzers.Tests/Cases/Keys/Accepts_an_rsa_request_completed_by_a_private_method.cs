// scope: type
// dimension: two-method
// why: The helper adds the asymmetric algorithm, with which the key must be named.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace RsaCompleted;

public class RsaReader
{
    private const string RsaKey = "alias/rsa-inbox";
    private readonly IAmazonKeyManagementService _kms;
    public RsaReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var request = new DecryptRequest { KeyId = RsaKey, CiphertextBlob = new MemoryStream(blob) };
        UseOaep(request);
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    private static void UseOaep(DecryptRequest request) =>
        request.EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256;
}
