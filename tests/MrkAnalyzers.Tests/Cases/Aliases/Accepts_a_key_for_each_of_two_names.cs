// scope: member
// dimension: near miss
// why: The alias that is looked for is not the one that is created.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public sealed class Names(IAmazonKeyManagementService kms)
{
    public async Task AddAsync(string parent, string child)
    {
        var settings = (await kms.DescribeKeyAsync(parent)).KeyMetadata;
        var key = (await kms.CreateKeyAsync(new CreateKeyRequest { Description = settings.Description })).KeyMetadata;
        await kms.CreateAliasAsync(child, key.KeyId);
    }
}
