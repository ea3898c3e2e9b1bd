// scope: member
// dimension: combined
// why: Only the destination algorithm is asymmetric; the source algorithm is absent, hence symmetric, so the source alias is not needed.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Partner.Handover;

public class PartnerExport
{
    private const string OurKey = "alias/partner-outbox";

    public async Task<MemoryStream> ExportAsync(IAmazonKeyManagementService kms, string partnerKeyArn, MemoryStream sealedFile)
    {
        var reEncrypt = new ReEncryptRequest
        {
            CiphertextBlob = sealedFile,
            DestinationKeyId = partnerKeyArn,
            DestinationEncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256,
        };
        reEncrypt.SourceKeyId = {|MRK1001:OurKey|};
        var result = await kms.ReEncryptAsync(reEncrypt);
        return result.CiphertextBlob;
    }
}
