// scope: member
// dimension: flow
// why: The ID of the operation is bound and logged, not kept.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(byte[] secret)
    {
        var operation = Guid.NewGuid().ToString("N");
        Console.WriteLine($"sealing in {operation}");
        var context = new Dictionary<string, string>();
        context["operation"] = {|MRK7002:operation|};
        var response = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256, EncryptionContext = context });
        return response.CiphertextBlob.ToArray();
    }
}
