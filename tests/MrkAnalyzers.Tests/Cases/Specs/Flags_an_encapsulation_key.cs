// scope: member
// dimension: shape
// why: ML-KEM only encapsulates; it is asymmetric and multi-Region, and it cannot serve blob-only decryption.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public class Handshake
{
    const string Kem = "ml_kem_768";

    public async Task<string> NewKey(IAmazonKeyManagementService kms)
    {
        var request = new CreateKeyRequest
        {
            KeyUsage = KeyUsageType.ENCAPSULATE_DECAPSULATE,
            KeySpec = {|MRK4002:Kem|},
            MultiRegion = true,
        };
        return (await kms.CreateKeyAsync(request)).KeyMetadata.KeyId;
    }
}
