// scope: type
// dimension: field
// why: The field holds a key ARN, which CreateGrant takes.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Lakehouse;

public abstract class GrantingJob
{
    private readonly string _key = "arn:aws:kms:us-east-1:998877665544:key/mrk-1b4e28ba2fa111d2883f0016d3cca427";

    protected GrantingJob(IAmazonKeyManagementService kms) => Kms = kms;

    protected IAmazonKeyManagementService Kms { get; }

    protected abstract IEnumerable<string> Grantees { get; }

    public async Task GrantAllAsync()
    {
        foreach (var grantee in Grantees)
        {
            await Kms.CreateGrantAsync(new CreateGrantRequest
            {
                KeyId = _key,
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
