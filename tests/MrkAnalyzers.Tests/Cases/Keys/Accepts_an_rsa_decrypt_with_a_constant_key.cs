// scope: member
// dimension: lookalike
// why: RSA ciphertext carries no key metadata, so KeyId and algorithm are required.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Partner.Inbox;

public class PartnerInbox
{
    private readonly IAmazonKeyManagementService _kms;
    public PartnerInbox(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> UnwrapSessionKeyAsync(byte[] rsaBlob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = "alias/partner-rsa",
            CiphertextBlob = new MemoryStream(rsaBlob),
            EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256,
        });
        return response.Plaintext.ToArray();
    }
}
