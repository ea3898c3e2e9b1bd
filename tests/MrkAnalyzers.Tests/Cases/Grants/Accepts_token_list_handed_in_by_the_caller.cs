// scope: type
// dimension: near miss
// why: The token sent to Paris comes from the public caller, so its Region is unknown.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Legal.Archive;

public sealed class CourtFiles(string keyId, string auditor)
{
    private readonly IAmazonKeyManagementService _stockholm = new AmazonKeyManagementServiceClient(RegionEndpoint.EUNorth1);
    private readonly IAmazonKeyManagementService _paris = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest3);

    public async Task<string> GrantInStockholmAsync()
    {
        var granted = await _stockholm.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = keyId,
            GranteePrincipal = auditor,
            Operations = new List<string> { "Decrypt" },
        });
        return granted.GrantId;
    }

    public async Task<byte[]> DecryptInParisAsync(MemoryStream blob, string parisToken)
    {
        var request = new DecryptRequest { CiphertextBlob = blob };
        if (parisToken is { Length: > 0 })
        {
            request.GrantTokens = new List<string> { parisToken };
        }

        return (await _paris.DecryptAsync(request)).Plaintext.ToArray();
    }
}
