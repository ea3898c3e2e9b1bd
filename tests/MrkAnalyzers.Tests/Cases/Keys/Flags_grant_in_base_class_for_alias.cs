// scope: type
// dimension: field
// why: CreateGrant takes no alias; the field always holds one.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Lakehouse;

public abstract class GrantingJob
{
    private readonly string _key = "alias/lakehouse";

    protected GrantingJob(IAmazonKeyManagementService kms) => Kms = kms;

    protected IAmazonKeyManagementService Kms { get; }

    protected abstract IEnumerable<string> Grantees { get; }

    public async Task GrantAllAsync()
    {
        foreach (var grantee in Grantees)
        {
            await Kms.CreateGrantAsync(new CreateGrantRequest
            {
                KeyId = {|MRK2001:_key|},
                GranteePrincipal = grantee,
                Operations = ["Decrypt", "GenerateDataKey"],
            });
        }
    }
}

public sealed class NightlyGrants(IAmazonKeyManagementService kms, IReadOnlyList<string> roles) : GrantingJob(kms)
{
    protected override IEnumerable<string> Grantees => roles;
}
