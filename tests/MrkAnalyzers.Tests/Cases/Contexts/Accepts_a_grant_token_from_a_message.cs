// scope: cross
// dimension: near miss
// why: Where the token comes from the source does not show.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Grants;

public sealed record Job(string Key, string Token);

public class Worker
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public Task RunAsync(Job job) => _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = job.Key, KeySpec = DataKeySpec.AES_256, GrantTokens = [job.Token] });
}
