// scope: member
// dimension: shape
// why: Prefix and hexadecimal part are constants, and together they are a bare multi-Region key ID.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Assembled;

public class AssembledKey
{
    private const string MrkPrefix = "mrk-";
    private const string Hex = "edd1a7f2c1b04c5e9f0a3b6d8e7c1f20";

    private readonly IAmazonKeyManagementService _kms;
    public AssembledKey(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) };
        if (request.KeyId is null)
            request.KeyId = {|MRK1002:MrkPrefix + Hex|};
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
