// scope: member
// dimension: near miss
// why: Grant and use go to the same Region; the other client encrypts without a token.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Reports.Sharing;

public sealed class InvoiceSharing(string keyId)
{
    public async Task<byte[]> ShareAsync(string principal, byte[] invoice)
    {
        using var home = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        using var europe = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        var grant = await europe.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = keyId,
            GranteePrincipal = principal,
            Operations = new List<string> { GrantOperation.Decrypt },
        });

        var sealedInvoice = await home.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(invoice) });
        var opened = await europe.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = sealedInvoice.CiphertextBlob,
            GrantTokens = new List<string> { grant.GrantToken },
        });
        return opened.Plaintext.ToArray();
    }
}
