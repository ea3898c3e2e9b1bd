// scope: member
// dimension: local
// why: The grant was created in us-east-1, so its token bridges nothing in eu-west-1.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Reports.Sharing;

public sealed class ReportSharing
{
    private readonly string _keyId;

    public ReportSharing(string keyId) => _keyId = keyId;

    public async Task<byte[]> OpenAsync(string principal, byte[] blob)
    {
        using var home = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var europe = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        var grant = await home.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = _keyId,
            GranteePrincipal = principal,
            Operations = new List<string> { GrantOperation.Decrypt },
        });

        var opened = await europe.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            GrantTokens = new List<string> { {|MRK7003:grant.GrantToken|} },
        });
        return opened.Plaintext.ToArray();
    }
}
