// scope: member
// dimension: argument
// why: DisableKey has no alias form; the string overload passes the alias on as a key ID.
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Ops.Console;

public class KillSwitch(IAmazonKeyManagementService kms)
{
    public async Task EngageAsync()
    {
        await kms.DisableKeyAsync({|MRK2001:"alias/session-tokens"|});
    }
}
