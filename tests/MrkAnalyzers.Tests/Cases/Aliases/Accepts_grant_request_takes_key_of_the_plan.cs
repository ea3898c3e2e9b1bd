// scope: cross
// dimension: near miss
// why: with changes only the operations; the plan's key comes from the caller.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Grants.Caller;

public sealed record GrantSpec(string Key, string Principal, params string[] Operations);

public sealed class GrantDesk(IAmazonKeyManagementService kms)
{
    private const string AuditLabel = "alias/onboarding";

    public Task<CreateGrantResponse> ReadOnlyAsync(GrantSpec spec) => SendAsync(spec with { Operations = new[] { "Decrypt", "DescribeKey" } });

    private Task<CreateGrantResponse> SendAsync(GrantSpec spec)
    {
        Console.WriteLine($"[{AuditLabel}] grant for {spec.Principal}");
        return kms.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = spec.Key,
            GranteePrincipal = spec.Principal,
            Operations = spec.Operations.ToList(),
            Name = AuditLabel.Replace('/', '-'),
        });
    }
}
