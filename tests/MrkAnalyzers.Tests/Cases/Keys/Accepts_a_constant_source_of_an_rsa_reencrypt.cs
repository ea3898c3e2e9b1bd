// scope: member
// dimension: combined
// why: The source ciphertext is RSA, so SourceKeyId and its algorithm are required.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace RsaInbox;

public class InboxRewrap
{
    public async Task<MemoryStream> RewrapAsync(IAmazonKeyManagementService kms, MemoryStream fromPartner, string ownKey)
    {
        var request = new ReEncryptRequest { CiphertextBlob = fromPartner, DestinationKeyId = ownKey };
        request.SourceKeyId = "alias/partner-inbox-rsa";
        request.SourceEncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256;
        var response = await kms.ReEncryptAsync(request);
        return response.CiphertextBlob;
    }
}
