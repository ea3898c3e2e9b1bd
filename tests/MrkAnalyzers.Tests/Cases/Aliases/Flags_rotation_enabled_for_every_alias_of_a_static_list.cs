// scope: type
// dimension: field
// why: EnableKeyRotation takes key ID or ARN only; the loop hands it aliases.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotation;

public sealed class RotationPolicy(IAmazonKeyManagementService kms)
{
    public async Task ApplyAsync(int days)
    {
        foreach (var alias in new[] { "alias/orders", "alias/payments" })
        {
            await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = {|MRK2001:alias|}, RotationPeriodInDays = days });
        }
    }
}
