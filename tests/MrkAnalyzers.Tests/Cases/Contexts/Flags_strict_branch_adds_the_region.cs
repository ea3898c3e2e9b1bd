// scope: member
// dimension: path
// why: For strict tenants the interpolated pair carries the Region of the client at hand.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Saas.Storage;

public static class TenantStorage
{
    public static async Task<byte[]> WrapAsync(AmazonKeyManagementServiceClient kms, string keyId, string tenant, bool strict)
    {
        var context = new Dictionary<string, string> { ["tenant"] = tenant };
        if (strict)
        {
            RegionEndpoint endpoint = kms.Config.RegionEndpoint;
            context["tenant-region"] = {|MRK7001:$"{tenant}@{endpoint.SystemName}"|};
        }

        var request = new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256,
            EncryptionContext = context,
        };
        return (await kms.GenerateDataKeyWithoutPlaintextAsync(request)).CiphertextBlob.ToArray();
    }
}
