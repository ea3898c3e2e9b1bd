// scope: cross
// dimension: cross-class
// why: Every caller in sight hands over the symmetric spec or none.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ticketing;

public interface ITicketKeys
{
    Task<string> CreateAsync(string description, KeySpec? spec = default);
}

public sealed class TicketKeys(IAmazonKeyManagementService kms) : ITicketKeys
{
    public async Task<string> CreateAsync(string description, KeySpec? spec = default)
    {
        var reply = await kms.CreateKeyAsync(new CreateKeyRequest { Description = description, KeySpec = spec, MultiRegion = true });
        return reply.KeyMetadata.Arn;
    }
}

public sealed class Seed(ITicketKeys keys)
{
    public async Task RunAsync()
    {
        await keys.CreateAsync("tickets");
        await keys.CreateAsync("refunds", KeySpec.SYMMETRIC_DEFAULT);
        await keys.CreateAsync("scanners", "symmetric_default");
    }
}
