// scope: member
// dimension: local
// why: The algorithm follows the key, but it is set before the call, and it is asymmetric.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Late;

public static class LateAlgorithm
{
    private const string Key = "arn:aws:kms:eu-west-1:474747474747:key/182be0c5-cdcd-4072-bb18-64cdee4d3d6e";

    public static async Task<MemoryStream> OpenAsync(IAmazonKeyManagementService kms, MemoryStream blob)
    {
        var request = new DecryptRequest();
        request.KeyId = Key;
        request.CiphertextBlob = blob;
        request.EncryptionAlgorithm = "RSAES_OAEP_SHA_1";
        var response = await kms.DecryptAsync(request);
        return response.Plaintext;
    }
}
