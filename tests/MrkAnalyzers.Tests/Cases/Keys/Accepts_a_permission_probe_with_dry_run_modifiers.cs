// scope: member
// dimension: shape
// why: A dry run that ignores the ciphertext has no blob to name the key, so KeyId is required.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Probe;

public class PermissionProbe
{
    public async Task<bool> MayDecryptAsync(IAmazonKeyManagementService kms)
    {
        try
        {
            await kms.DecryptAsync(new DecryptRequest
            {
                KeyId = "alias/orders",
                DryRun = true,
                DryRunModifiers = new List<string> { "IGNORE_CIPHERTEXT" },
            });
        }
        catch (DryRunOperationException)
        {
            return true;
        }
        catch (AmazonKeyManagementServiceException)
        {
            return false;
        }
        return false;
    }
}
