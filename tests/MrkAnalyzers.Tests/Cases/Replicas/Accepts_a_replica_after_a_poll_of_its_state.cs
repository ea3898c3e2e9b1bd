// scope: type
// dimension: helper
// why: A helper polls the state before the key is used.
using System;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fresh;

public class Expansion
{
    private readonly AmazonKeyManagementServiceClient _home = new(RegionEndpoint.USEast1);
    private readonly AmazonKeyManagementServiceClient _tokyo = new(RegionEndpoint.APNortheast1);

    public async Task AddAsync(string keyId)
    {
        await _home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "ap-northeast-1" });
        await UntilEnabledAsync(_tokyo, keyId);
        await _tokyo.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
    }

    private static async Task UntilEnabledAsync(IAmazonKeyManagementService kms, string keyId)
    {
        for (var attempt = 0; attempt < 30; attempt++)
        {
            var key = await kms.DescribeKeyAsync(keyId);
            if (key.KeyMetadata.KeyState == KeyState.Enabled)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(2));
        }

        throw new InvalidOperationException("The replica does not get ready");
    }
}
