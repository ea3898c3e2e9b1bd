using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("With a single byte missing, `Decrypt` answers `InvalidCiphertextException`")]
public sealed class MRK3003_CiphertextTruncated : Scenario
{
    protected override async Task MisuseAsync()
    {
        var table = new Misuse.KeyTable(Virginia, FamilyId);
        await Fails<InvalidCiphertextException>(async () => await OpenAsync(Ireland, await table.NewRowAsync()));
        await Fails<InvalidCiphertextException>(async () => await OpenAsync(Ireland, Convert.FromBase64String(await table.NewTextRowAsync(Secret))));
        var whole = await SealAsync(Virginia, FamilyId);
        await Fails<InvalidCiphertextException>(() => table.OpenAsync(whole));
        await Fails<InvalidCiphertextException>(() => OpenAsync(Virginia, whole[..^1]));
    }

    protected override async Task FixedAsync()
    {
        var table = new Fixed.KeyTable(Virginia, FamilyId);
        var row = await table.NewRowAsync();
        Assert.Equal(await OpenAsync(Virginia, row), await OpenAsync(Ireland, row));
        Assert.Equal(Secret, await OpenAsync(Ireland, Convert.FromBase64String(await table.NewTextRowAsync(Secret))));
        Assert.Equal(Secret, await new Fixed.KeyTable(Ireland, FamilyId).OpenAsync(await SealAsync(Virginia, FamilyId)));
    }
}
