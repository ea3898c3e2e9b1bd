// scope: member
// dimension: path
// why: On the HSM branch the request still has MultiRegion from above.
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
            request.CustomKeyStoreId = {|MRK5002:cluster|};
            request.Origin = "AWS_CLOUDHSM";
            return (await kms.CreateKeyAsync(request)).KeyMetadata;
        }

        return (await kms.CreateKeyAsync(request)).KeyMetadata;
    }
}

