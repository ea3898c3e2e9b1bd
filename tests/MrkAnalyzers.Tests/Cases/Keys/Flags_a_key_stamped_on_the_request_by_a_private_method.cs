// scope: type
// dimension: two-method
// why: The helper writes a literal ARN into the request it is given, which is then sent.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Stamps;

public class Notary
{
    private readonly IAmazonKeyManagementService _kms;

    public Notary(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<byte[]> VerifyAsync(byte[] deed)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(deed) };
        ApplyDefaults(request);
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    private static void ApplyDefaults(DecryptRequest request)
    {
        request.KeyId = {|MRK1001:"arn:aws:kms:us-gov-west-1:292929292929:alias/notary"|};
        request.GrantTokens = null;
    }
}
