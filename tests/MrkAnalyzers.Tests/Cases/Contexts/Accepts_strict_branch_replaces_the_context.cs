// scope: member
// dimension: near miss
// why: The dictionary with the Region goes to the audit only and is replaced before the request is built.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Saas.Storage;

public static class SiloStorage
{
    public static async Task<byte[]> WrapAsync(AmazonKeyManagementServiceClient kms, string keyId, string tenant, Action<IReadOnlyDictionary<string, string>> audit)
    {
        RegionEndpoint endpoint = kms.Config.RegionEndpoint;
        var facts = new Dictionary<string, string> { ["tenant"] = tenant, ["region"] = endpoint.SystemName };
        audit(facts);

        facts = new Dictionary<string, string> { ["tenant"] = tenant };
        var request = new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256,
            EncryptionContext = facts,
        };
        return (await kms.GenerateDataKeyWithoutPlaintextAsync(request)).CiphertextBlob.ToArray();
    }
}
