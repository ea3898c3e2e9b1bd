// scope: member
// dimension: local
// why: The value from configuration is dead: the last assignment before the call is the literal.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Southridge.Video;

public sealed class DrmKeys
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfiguration _config;

    public DrmKeys(IAmazonKeyManagementService kms, IConfiguration config)
    {
        _kms = kms;
        _config = config;
    }

    public async Task<byte[]> UnwrapAsync(byte[] contentKey)
    {
        var req = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(contentKey),
            KeyId = _config["Drm:KmsKey"],
        };
        // TODO: remove after migration
        req.KeyId = {|MRK1001:"arn:aws:kms:us-east-1:121212121212:key/4e074085-62be-4b8b-a0ce-05c1decfe3ad"|};
        return (await _kms.DecryptAsync(req)).Plaintext.ToArray();
    }
}
