using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("the mistake shows only when the call fails", "Cryptographic operations, `DescribeKey` and `GetPublicKey` take it in place of the key", "`DescribeKey` takes the alias and tells the key")]
public sealed class MRK2001_AliasWhereKeyIdRequired : Scenario
{
    protected override async Task MisuseAsync()
    {
        var keyId = await PaymentsKeyAsync();
        var move = new Misuse.PaymentsKeyMove(Virginia);
        await Fails(() => move.ReplicateAsync("eu-west-1"));
        await ReplicateAsync(keyId);
        await Fails(() => move.PromoteAsync("eu-west-1"));
        await Fails(move.RenameAsync);
        await Fails(move.RetireAsync);

        await move.RotateAsync();
        Assert.True((await Virginia.GetKeyRotationStatusAsync(keyId)).KeyRotationEnabled);
        Assert.Equal(Secret, await OpenAsync(Virginia, await SealAsync(Virginia, "alias/payments")));
    }

    protected override async Task FixedAsync()
    {
        var keyId = await PaymentsKeyAsync();
        var move = new Fixed.PaymentsKeyMove(Virginia);
        await move.ReplicateAsync("eu-west-1");
        await CarriesOverAsync("alias/payments");
        await move.RotateAsync();
        await move.RenameAsync();
        await CarriesOverAsync("alias/payments-2");
        await move.PromoteAsync("eu-west-1");
        Assert.Equal("eu-west-1", (await DescribeAsync(keyId)).MultiRegionConfiguration.PrimaryKey.Region);
        await move.RetireAsync();
        Assert.Equal(KeyState.PendingDeletion, (await DescribeAsync(keyId)).KeyState);
    }

    private async Task<string> PaymentsKeyAsync()
    {
        var keyId = await NewKeyAsync(Virginia);
        await Virginia.CreateAliasAsync("alias/payments", keyId);
        return keyId;
    }

    private async Task<KeyMetadata> DescribeAsync(string keyId) => (await Virginia.DescribeKeyAsync(keyId)).KeyMetadata;
}
