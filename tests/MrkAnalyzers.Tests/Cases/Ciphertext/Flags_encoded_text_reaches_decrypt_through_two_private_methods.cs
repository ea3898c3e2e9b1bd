// scope: type
// dimension: three-method
// why: The bytes made from the string travel through DecryptCore and Send unchanged into the request.
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions.Cookies;

public class CookieProtector(IAmazonKeyManagementService kms)
{
    public async Task<string> UnprotectAsync(string cookie, CancellationToken ct)
    {
        var clear = await DecryptCore({|MRK3002:Encoding.UTF8.GetBytes(cookie)|}, ct);
        return Encoding.UTF8.GetString(clear);
    }

    private async Task<byte[]> DecryptCore(byte[] data, CancellationToken ct)
    {
        using var stream = new MemoryStream(data);
        return await Send(stream, ct).ConfigureAwait(false);
    }

    private async Task<byte[]> Send(MemoryStream ciphertext, CancellationToken ct)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = ciphertext }, ct).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    }
}
