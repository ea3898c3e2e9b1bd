// scope: type
// dimension: near miss
// why: URL-decoding undoes exactly the URL-encoding that was applied.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Net;

namespace Web.Invites;

public sealed class SafeInviteLinks(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<Uri> CreateAsync(Uri page, byte[] invite)
    {
        var sealedInvite = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(invite) });
        var token = Convert.ToBase64String(sealedInvite.CiphertextBlob.ToArray());
        return new UriBuilder(page) { Query = "t=" + WebUtility.UrlEncode(token) }.Uri;
    }

    public async Task<byte[]> OpenAsync(Uri link)
    {
        var query = link.Query.TrimStart('?');
        var value = query["t=".Length..];
        var token = WebUtility.UrlDecode(value);
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(token)) };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
