// scope: member
// dimension: combined
// why: That is base64url, which loses nothing.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Links;

public sealed record Invitation(string Code);

public sealed class Inviter
{
    private readonly IAmazonKeyManagementService _kms;

    public Inviter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<Invitation> InviteAsync(string mail)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = "alias/invitations",
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(mail)),
        });
        return new Invitation(Convert.ToBase64String(response.CiphertextBlob.ToArray()).Replace("+", "-").Replace("/", "_").TrimEnd('='));
    }
}
