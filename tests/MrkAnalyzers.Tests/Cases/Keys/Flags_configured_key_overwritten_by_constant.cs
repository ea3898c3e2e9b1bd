// scope: member
// dimension: path
// why: The last assignment before the call is the constant alias.
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
            KeyId = configuration["Claims:KeyId"],
        };

        request.KeyId = {|MRK1001:"alias/claims-dev"|};

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
