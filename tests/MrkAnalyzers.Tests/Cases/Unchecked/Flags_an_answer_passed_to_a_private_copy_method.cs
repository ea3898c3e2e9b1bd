// scope: type
// dimension: helper
// why: The helper takes the whole answer and reads only the plaintext.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public class Unwrapper(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> UnwrapAsync(byte[] wrapped)
    {
        var answer = await SendAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(wrapped) });
        return Copy(answer);
    }

    private Task<DecryptResponse> SendAsync(DecryptRequest request) => {|MRK1003:kms.DecryptAsync|}(request);

    private static byte[] Copy(DecryptResponse answer)
    {
        var bytes = new byte[answer.Plaintext.Length];
        answer.Plaintext.Read(bytes, 0, bytes.Length);
        return bytes;
    }
}
