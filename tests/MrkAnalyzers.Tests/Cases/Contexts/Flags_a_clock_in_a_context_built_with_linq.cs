// scope: member
// dimension: linq
// why: The pairs are projected into a dictionary.
using System;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public Task SealAsync(string tenant)
    {
        var pairs = new[] { ("tenant", tenant), ("day", {|MRK7002:DateTimeOffset.UtcNow.ToString("yyyy-MM-dd")|}) };
        return kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256,
            EncryptionContext = pairs.ToDictionary(pair => pair.Item1, pair => pair.Item2),
        });
    }
}
