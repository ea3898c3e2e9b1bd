// scope: member
// dimension: local
// why: The literal is a dead store; what is sent comes from configuration.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Overwritten;

public class OverwrittenKey
{
    private readonly IAmazonKeyManagementService _kms;
    public OverwrittenKey(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task<byte[]> ReadAsync(IConfiguration configuration, byte[] blob)
    {
        var key = "alias/placeholder";
        var request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream(blob);
        request.KeyId = "alias/placeholder";
        key = configuration.GetSection("Kms")["Key"];
        request.KeyId = key;
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
