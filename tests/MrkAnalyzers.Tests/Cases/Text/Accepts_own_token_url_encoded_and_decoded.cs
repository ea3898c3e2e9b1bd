// scope: type
// dimension: two-method
// why: What UrlEncode wrote, UrlDecode takes back.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions;

public class SessionTokens(IAmazonKeyManagementService kms)
{
    public async Task<string> ProtectAsync(byte[] session)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/sessions", Plaintext = new MemoryStream(session) });
        return WebUtility.UrlEncode(Convert.ToBase64String(r.CiphertextBlob.ToArray()));
    }

    public async Task<byte[]> UnprotectAsync(string token)
    {
        var blob = Convert.FromBase64String(WebUtility.UrlDecode(token));
        var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return r.Plaintext.ToArray();
    }
}
