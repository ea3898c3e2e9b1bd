// scope: member
// dimension: shape
// why: Whichever arm is taken, the source fixes the alias, so nothing about the key comes from outside.
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace WideWorld.Loyalty;

public class CardNumberService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly bool _sandbox;

    public CardNumberService(IAmazonKeyManagementService kms, bool sandbox)
    {
        _kms = kms;
        _sandbox = sandbox;
    }

    public async Task<string> RevealAsync(string base64, CancellationToken cancellationToken = default)
    {
        var req = new DecryptRequest
        {
            KeyId = {|MRK1001:_sandbox ? "alias/loyalty-sandbox" : "alias/loyalty-live"|},
            CiphertextBlob = new MemoryStream(System.Convert.FromBase64String(base64)),
        };
        var rsp = await _kms.DecryptAsync(req, cancellationToken);
        using var reader = new StreamReader(rsp.Plaintext);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
