// scope: member
// dimension: local
// why: The alias is a constant and is resolved anew in every Region; assigning it in a later statement changes nothing.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public class TokenVault
{
    readonly IAmazonKeyManagementService kms;

    public TokenVault(IAmazonKeyManagementService kms) { this.kms = kms; }

    public async Task<byte[]> Open(Stream sealedToken)
    {
        var buffer = new MemoryStream();
        await sealedToken.CopyToAsync(buffer);

        var request = new DecryptRequest();
        request.CiphertextBlob = buffer;
        request.KeyId = {|MRK1001:"alias/refresh-tokens"|};

        var answer = await kms.DecryptAsync(request);
        return answer.Plaintext.ToArray();
    }
}
