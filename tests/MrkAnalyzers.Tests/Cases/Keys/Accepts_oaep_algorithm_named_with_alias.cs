// scope: member
// dimension: combined
// why: With RSAES_OAEP the key has to be named, since the ciphertext carries none.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Partners;

public class PartnerMailbox
{
    private const string MailboxKey = "alias/partner-mailbox";
    private readonly IAmazonKeyManagementService _kms;

    public PartnerMailbox(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> TakeAsync(Stream mail)
    {
        var copy = new MemoryStream();
        await mail.CopyToAsync(copy);
        var request = new DecryptRequest
        {
            KeyId = MailboxKey,
            CiphertextBlob = copy,
        };
        request.EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256;
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
