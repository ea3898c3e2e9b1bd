// scope: type
// dimension: field
// why: The initialiser's literal is overwritten by the constructor before anybody can decrypt.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Replaced;

public class Reader
{
    private readonly string _keyId = "alias/unset";
    private readonly IAmazonKeyManagementService _kms;

    public Reader(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _kms = kms;
        _keyId = configuration.GetRequiredSection("Kms:KeyId").Value!;
    }

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var request = new DecryptRequest();
        request.KeyId = _keyId;
        request.CiphertextBlob = new MemoryStream(blob);
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
