// scope: type
// dimension: combined
// why: The token was never URL-encoded, so URL-decoding turns its plus signs into blanks.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Net;
using System.Linq;
using System.Collections.Generic;

namespace Web.Invites;

public sealed class InviteLinks(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> CreateAsync(byte[] invite)
    {
        var sealedInvite = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(invite) });
        return Convert.ToBase64String(sealedInvite.CiphertextBlob.ToArray());
    }

    public async Task<bool> RoundTripAsync(byte[] invite)
    {
        var token = await CreateAsync(invite);
        var decoded = {|MRK3005:WebUtility.UrlDecode(token)|};
        IReadOnlyList<byte> opened = await OpenAsync(decoded);
        return opened.SequenceEqual(invite);
    }

    private async Task<byte[]> OpenAsync(string token)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(token)) };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
