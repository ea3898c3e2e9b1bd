// scope: member
// dimension: shape
// why: The CryptoStream decodes the base64 characters; what is copied to the request is the binary blob.
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mail.Archive;

internal class MailKeyOpener(IAmazonKeyManagementService kms)
{
    internal async Task<byte[]> OpenAsync(string headerValue)
    {
        using var text = new MemoryStream(Encoding.ASCII.GetBytes(headerValue));
        using var decode = new CryptoStream(text, new FromBase64Transform(), CryptoStreamMode.Read);
        var blob = new MemoryStream();
        await decode.CopyToAsync(blob);

        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        return response.Plaintext.ToArray();
    }
}
