// scope: member
// dimension: argument
// why: Whatever the tenant is called, the text begins with alias/, and ScheduleKeyDeletion takes no alias.
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Saas.Offboarding;

public sealed class TenantOffboarding
{
    private readonly IAmazonKeyManagementService _kms;

    public TenantOffboarding(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<string> OffboardAsync(string tenant)
    {
        var alias = $"alias/{tenant}";
        var scheduled = await _kms.ScheduleKeyDeletionAsync({|MRK2001:alias|}, 7);
        await _kms.DeleteAliasAsync(alias);
        return $"{scheduled.KeyId} goes on {scheduled.DeletionDate:O}";
    }
}
