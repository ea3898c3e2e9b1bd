using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims(
    "`Convert.FromBase64String` often decodes hex without complaint, to bytes that KMS rejects with `InvalidCiphertextException`",
    "in the other direction the decoder throws `FormatException`",
    "Text that was encoded twice and decoded once is still text")]
public sealed class MRK3006_CiphertextCodecMismatch : Scenario
{
    protected override async Task MisuseAsync()
    {
        var setting = new Misuse.SealedSetting(Virginia, FamilyId);

        // Hex is base64 where its length is a multiple of four.
        var value = (await setting.ProtectAsync(Secret)).Length % 4 == 0 ? Secret : Secret[1..];
        await Fails<InvalidCiphertextException>(async () => await setting.UnprotectAsync(await setting.ProtectAsync(value)));
        await Fails<InvalidCiphertextException>(() => setting.CheckAsync(Secret));
        await setting.KeepAsync(Secret);
        await Assert.ThrowsAsync<FormatException>(setting.RecallAsync);
        Assert.Throws<FormatException>(() => Convert.FromHexString(Convert.ToBase64String(Secret)));
    }

    protected override async Task FixedAsync()
    {
        var here = new Fixed.SealedSetting(Virginia, FamilyId);
        Assert.Equal(Secret, await new Fixed.SealedSetting(Ireland, FamilyId).UnprotectAsync(await here.ProtectAsync(Secret)));
        await here.KeepAsync(Secret);
        Assert.Equal(Secret, await here.RecallAsync());
        Assert.Equal(Secret, await here.CheckAsync(Secret));
    }
}
