// scope: cross
// dimension: cross-class
// why: A record copied with an alias feeds EnableKeyRotation.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ops.Rotation;

public record RotationPlan(string Key, int PeriodInDays)
{
    public static RotationPlan Yearly { get; } = new("1234abcd-12ab-34cd-56ef-1234567890ab", 365);
}

public sealed class RotationJob(Rotator rotator)
{
    public Task RunAsync() =>
        rotator.ApplyAsync(RotationPlan.Yearly with { Key = {|MRK2001:"alias/session-tokens"|} });
}
//// Rotator.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ops.Rotation;

public sealed class Rotator(IAmazonKeyManagementService kms)
{
    public async Task ApplyAsync(RotationPlan plan)
    {
        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest
        {
            KeyId = plan.Key,
            RotationPeriodInDays = plan.PeriodInDays,
        });
    }
}
