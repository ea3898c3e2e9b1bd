// scope: member
// dimension: path
// why: The constant is dead: the configured key replaces it before the call.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Insurance.Claims;

public sealed class ClaimFiles(IAmazonKeyManagementService kms, IConfiguration configuration)
{
    public async Task<byte[]> LoadAsync(string path)
    {
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(await File.ReadAllBytesAsync(path)),
            KeyId = "alias/claims-dev",
        };

        request.KeyId = configuration["Claims:KeyId"];

        try
        {
            return (await kms.DecryptAsync(request)).Plaintext.ToArray();
        }
        finally
        {
            request.CiphertextBlob.Dispose();
        }
    }
}
