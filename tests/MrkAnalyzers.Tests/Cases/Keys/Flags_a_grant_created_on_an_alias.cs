// scope: member
// dimension: field
// why: CreateGrant takes key ID or key ARN only; the alias comes from a constant of a shared names class.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Grants;

public static class Names
{
    public const string Stage = "prod";
    public const string ReportsAlias = "alias/" + Stage + "/reports";
}

public class GrantIssuer
{
    private readonly IAmazonKeyManagementService _kms;
    public GrantIssuer(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> IssueAsync(string principalArn)
    {
        var grant = await _kms.CreateGrantAsync(new()
        {
            KeyId = {|MRK2001:Names.ReportsAlias|},
            GranteePrincipal = principalArn,
            Operations = new List<string> { GrantOperation.Decrypt, GrantOperation.DescribeKey },
        });
        return grant.GrantToken;
    }
}
