// scope: member
// dimension: shape
// why: Only one arm is constant and which arm runs is unknown, so a careful reviewer stays silent.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Mixed;

public class MixedReader(IAmazonKeyManagementService kms, IConfiguration config)
{
    public async Task<byte[]> ReadAsync(byte[] blob, bool developerMachine)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = developerMachine ? "alias/dev" : config["Kms:KeyArn"],
        });
        return response.Plaintext.ToArray();
    }
}
