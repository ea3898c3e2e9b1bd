// scope: type
// dimension: two-method
// why: The private method forwards its parameter to DisableKey, which takes no alias.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Incident.Response;

public class Containment
{
    private readonly IAmazonKeyManagementService _kms;
    public Containment(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task ContainAsync()
    {
        await FreezeAsync({|MRK2001:"alias/compromised-app"|});
        await FreezeAsync("arn:aws:kms:us-east-1:303030303030:key/45c48cce-2e2d-4fbd-9a1a-fc51c7c6ad26");
    }

    private Task FreezeAsync(string key) =>
        _kms.DisableKeyAsync(new DisableKeyRequest { KeyId = key });
}
