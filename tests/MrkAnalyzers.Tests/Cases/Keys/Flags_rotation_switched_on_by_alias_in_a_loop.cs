// scope: member
// dimension: local
// why: Each element of the list is an alias literal and EnableKeyRotation takes key ID or ARN only.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Compliance;

public class RotationEnforcer
{
    private readonly IAmazonKeyManagementService _kms;
    public RotationEnforcer(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task EnforceAsync()
    {
        var aliases = new List<string> { "alias/orders", "alias/customers", "alias/invoices" };
        foreach (string alias in aliases)
        {
            await _kms.EnableKeyRotationAsync(new EnableKeyRotationRequest
            {
                KeyId = {|MRK2001:alias|},
                RotationPeriodInDays = 180,
            });
        }
    }
}
