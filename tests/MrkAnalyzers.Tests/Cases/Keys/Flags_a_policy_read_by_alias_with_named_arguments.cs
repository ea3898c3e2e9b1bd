// scope: member
// dimension: argument
// why: Named arguments in another order still put the alias into the key ID parameter of GetKeyPolicy.
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Policy.Audit;

public class PolicyDump
{
    private readonly AmazonKeyManagementServiceClient _client;
    public PolicyDump(AmazonKeyManagementServiceClient client) => _client = client;

    public async Task<string> DumpAsync(CancellationToken stop)
    {
        var answer = await _client.GetKeyPolicyAsync(policyName: "default", keyId: {|MRK2001:"alias/audit-log"|}, cancellationToken: stop);
        return answer.Policy;
    }
}
