// scope: member
// dimension: combined
// why: With the symmetric algorithm the ciphertext names its key; the alias ties it to one name.
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
            KeyId = {|MRK1001:MailboxKey|},
            CiphertextBlob = copy,
        };
        request.EncryptionAlgorithm = EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT;
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
