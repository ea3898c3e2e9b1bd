// scope: cross
// dimension: combined
// why: CreateGrant is given an alias ARN through the record changed by with.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Grants;

public record GrantPlan(string Key, string Principal)
{
    public IReadOnlyList<string> Operations { get; init; } = new[] { "Decrypt" };
}

public class GrantIssuer
{
    private readonly IAmazonKeyManagementService kms;

    public GrantIssuer(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<string> IssueAsync(GrantPlan plan)
    {
        var grant = await kms.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = plan.Key,
            GranteePrincipal = plan.Principal,
            Operations = plan.Operations.ToList(),
        });
        return grant.GrantId;
    }
}

public sealed class Onboarding(GrantIssuer issuer)
{
    public Task<string> OnboardAsync(GrantPlan basis) =>
        issuer.IssueAsync(basis with { Key = {|MRK2001:"arn:aws:kms:eu-west-1:123123123123:alias/onboarding"|}, Operations = ["Encrypt", "Decrypt"] });
}
