// scope: member
// dimension: combined
// why: The PadRight restores the equal signs that base64url leaves out, up to a multiple of four.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions.Cookies;

public class UrlSafeCookie
{
    private readonly IAmazonKeyManagementService _kms;
    public UrlSafeCookie(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(string cookie)
    {
        string base64 = cookie.Replace('-', '+').Replace('_', '/');
        base64 = base64.PadRight(base64.Length + (4 - base64.Length % 4) % 4, '=');
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(base64)) });
        return response.Plaintext.ToArray();
    }
}
