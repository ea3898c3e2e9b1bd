// scope: cross
// dimension: near miss
// why: The `with` changes only the period; the alias stays in the label, and the key remains a key ID.
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

public record RotationPlan(string Key, int PeriodInDays, string Label)
{
    public static RotationPlan Yearly { get; } = new("1234abcd-12ab-34cd-56ef-1234567890ab", 365, "");
}

public sealed class RotationJob(Rotator rotator)
{
    public Task RunAsync() =>
        rotator.ApplyAsync(RotationPlan.Yearly with { Label = "alias/session-tokens", PeriodInDays = 180 });
}
//// Rotator.cs
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ops.Rotation;

public sealed class Rotator(IAmazonKeyManagementService kms)
{
    public async Task ApplyAsync(RotationPlan plan)
    {
        Console.WriteLine("rotating " + plan.Label);
        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest
        {
            KeyId = plan.Key,
            RotationPeriodInDays = plan.PeriodInDays,
        });
    }
}
