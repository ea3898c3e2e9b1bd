using Amazon;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("In another Region there is no such grant, and its token does nothing", "Grants are Regional")]
public sealed class MRK7003_GrantTokenAcrossRegions : Scenario
{
    private const string Role = $"arn:aws:iam::{Account}:role/worker";

    protected override async Task MisuseAsync()
    {
        var keyId = await KeyToGrantAsync();
        var (here, there) = (ArnOf(keyId, "us-east-1", Stranger), ArnOf(keyId, "eu-west-1", Stranger));
        await Fails(() => Misuse.Worker.StartAsync(here, there, Role));

        // The grant is good in its Region, also without the token, and not in the other.
        await SealAsync(Virginia, here);
        await Fails(() => SealAsync(Ireland, there), "AccessDeniedException");
    }

    protected override async Task FixedAsync()
    {
        var keyId = await KeyToGrantAsync();
        var there = ArnOf(keyId, "eu-west-1", Stranger);
        await Fixed.Worker.StartAsync(there, Role);

        using var owner = Kms.CreateClient(RegionEndpoint.USEast1, Stranger);
        Assert.Equal(Secret, await OpenAsync(owner, await SealAsync(Ireland, there)));
    }

    /// <summary>A family of another account, of whose keys ours may only hand out grants.</summary>
    private async Task<string> KeyToGrantAsync()
    {
        using var owner = Kms.CreateClient(RegionEndpoint.USEast1, Stranger);
        var policy = PolicyThatAllows("kms:CreateGrant");
        var key = (await owner.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Policy = policy })).KeyMetadata;
        await owner.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1", Policy = policy });
        return key.KeyId;
    }
}
