// scope: member
// dimension: near miss
// why: With DryRun and IGNORE_CIPHERTEXT the key is required; the probe decrypts nothing.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ops.Permissions;

public static class DecryptPermission
{
    private const string Key = "alias/orders";

    public static async Task<bool> HasAsync(IAmazonKeyManagementService kms, CancellationToken ct)
    {
        var probe = new DecryptRequest
        {
            KeyId = Key,
            DryRun = true,
            DryRunModifiers = new List<string> { "IGNORE_CIPHERTEXT" },
        };

        try
        {
            await kms.DecryptAsync(probe, ct);
            return true;
        }
        catch (DryRunOperationException)
        {
            return true;
        }
        catch (AmazonKeyManagementServiceException e) when (e.ErrorCode == "AccessDeniedException")
        {
            return false;
        }
    }
}
