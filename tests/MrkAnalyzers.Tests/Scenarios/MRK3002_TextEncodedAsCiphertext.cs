using System.Text;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("It compiles, the SDK sends it, and KMS answers `InvalidCiphertextException`")]
public sealed class MRK3002_TextEncodedAsCiphertext : Scenario
{
    private const string Setting = "MRK3002_SETTING";

    protected override async Task MisuseAsync()
    {
        var stored = await StoreAsync();
        await Fails<InvalidCiphertextException>(() => new Misuse.EncryptedSettings(Virginia).ReadAsync(Setting));
        await Fails<InvalidCiphertextException>(() => new Misuse.EncryptedSettings(Ireland).ReadAsync(Setting));
        await Fails<InvalidCiphertextException>(() => new Misuse.EncryptedSettings(Virginia).RenewAsync(stored, FamilyId));
    }

    protected override async Task FixedAsync()
    {
        var settings = new Fixed.EncryptedSettings(Ireland, FamilyId);
        var stored = await StoreAsync();
        Assert.Equal(Encoding.UTF8.GetString(Secret), await settings.ReadAsync(Setting));
        Assert.Equal(Secret, await OpenAsync(Virginia, Convert.FromBase64String(await settings.RenewAsync(stored, FamilyId))));
    }

    private async Task<string> StoreAsync()
    {
        var stored = Convert.ToBase64String(await SealAsync(Virginia, FamilyId));
        Environment.SetEnvironmentVariable(Setting, stored);
        return stored;
    }
}
