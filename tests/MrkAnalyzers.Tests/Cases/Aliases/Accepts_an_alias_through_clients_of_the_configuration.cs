// scope: cross
// dimension: near miss
// why: Which Regions these clients call only the configuration knows.
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Global;

public sealed class Clients
{
    public IAmazonKeyManagementService Primary { get; init; } = null!;

    public IAmazonKeyManagementService Secondary { get; init; } = null!;
}

public class Failover(Clients clients)
{
    public async Task TouchAsync()
    {
        await clients.Primary.DescribeKeyAsync("alias/sessions");
        await clients.Secondary.DescribeKeyAsync("alias/sessions");
    }
}
