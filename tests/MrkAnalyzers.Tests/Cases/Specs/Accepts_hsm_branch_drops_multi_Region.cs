// scope: member
// dimension: near miss
// why: The HSM branch switches MultiRegion off before the call.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Courts;

public static class CaseKeys
{
    public static async Task<KeyMetadata> NewAsync(IAmazonKeyManagementService kms, string caseNumber, bool hardware, string cluster)
    {
        var request = new CreateKeyRequest { MultiRegion = true, Description = caseNumber };
        if (hardware)
        {
            request.MultiRegion = false;
            request.CustomKeyStoreId = cluster;
            request.Origin = "AWS_CLOUDHSM";
            return (await kms.CreateKeyAsync(request)).KeyMetadata;
        }

        return (await kms.CreateKeyAsync(request)).KeyMetadata;
    }
}
