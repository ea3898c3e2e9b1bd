// scope: member
// dimension: local
// why: Both branches set client and key together and of one Region; the cross pairs never happen.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Branches;

public static class BranchedSealer
{
    public static async Task<MemoryStream> SealAsync(string country, MemoryStream data)
    {
        IAmazonKeyManagementService kms;
        string key;
        if (country == "US")
        {
            kms = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);
            key = "arn:aws:kms:us-west-2:575757575757:alias/branch";
        }
        else
        {
            kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral1);
            key = "arn:aws:kms:eu-central-1:575757575757:alias/branch";
        }

        using (kms)
        {
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = data });
            return response.CiphertextBlob;
        }
    }
}
