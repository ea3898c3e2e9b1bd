// scope: member
// dimension: shape
// why: TargetKeyId is the key to point at and takes no alias; AliasName beside it is rightly one.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace BlueGreen;

public sealed class AliasSwitch
{
    private const string Live = "alias/live";
    private const string Green = "alias/green";

    public Task FlipAsync(IAmazonKeyManagementService kms)
    {
        return kms.UpdateAliasAsync(new UpdateAliasRequest
        {
            AliasName = Live,
            TargetKeyId = {|MRK2001:Green|},
        });
    }
}
