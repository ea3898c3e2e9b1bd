// scope: member
// dimension: shape
// why: Only the Region is left open and the ID is an mrk- constant: it moves with the client but is still fixed in source.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Proseware.Geo;

public sealed class ProfileCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _region;

    public ProfileCipher(IAmazonKeyManagementService kms, string region)
    {
        _kms = kms;
        _region = region;
    }

    public async Task<byte[]> DecryptAsync(byte[] profile)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(profile) };
        request.KeyId = {|MRK1002:$"arn:aws:kms:{_region}:111122223333:key/mrk-5f4dcc3b5aa765d61d8327deb882cf99"|};
        var response = await _kms.DecryptAsync(request).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    }
}
