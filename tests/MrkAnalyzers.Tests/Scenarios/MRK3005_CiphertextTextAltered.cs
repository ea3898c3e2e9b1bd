using System.Buffers.Text;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims(
    "Lower-cased text still decodes, to other bytes, and `Decrypt` answers `InvalidCiphertextException`",
    "Text without its plus signs, or with blanks in their place, fails earlier, in the decoder")]
public sealed class MRK3005_CiphertextTextAltered : Scenario
{
    protected override async Task MisuseAsync()
    {
        var sealer = new Misuse.LinkSealer(Virginia, FamilyId);
        var lowered = Convert.FromBase64String(await sealer.SealAsync(Secret));
        await Fails<InvalidCiphertextException>(() => OpenAsync(Ireland, lowered));

        var stripped = await sealer.SealForFileNameAsync(Secret);
        await FailsToDecode(async () => await OpenAsync(Ireland, Convert.FromBase64String(stripped)));

        var link = await sealer.ProtectAsync(Secret);
        Assert.Contains('+', link);
        await FailsToDecode(() => sealer.UnprotectAsync(link));
        Assert.Equal(Secret, await OpenAsync(Ireland, Convert.FromHexString(await sealer.SealAsHexAsync(Secret))));
    }

    protected override async Task FixedAsync()
    {
        var sealer = new Fixed.LinkSealer(Virginia, FamilyId);
        Assert.Equal(Secret, await OpenAsync(Ireland, Convert.FromBase64String(await sealer.SealAsync(Secret))));
        Assert.Equal(Secret, await OpenAsync(Ireland, Base64Url.DecodeFromChars(await sealer.SealForFileNameAsync(Secret))));
        Assert.Equal(Secret, await new Fixed.LinkSealer(Ireland, FamilyId).UnprotectAsync(await sealer.ProtectAsync(Secret)));
        Assert.Equal(Secret, await OpenAsync(Ireland, Convert.FromHexString(await sealer.SealAsHexAsync(Secret))));
    }

    // In the decoder, unless the characters that are missing happen to be four or eight or twelve.
    private static async Task FailsToDecode(Func<Task> call) =>
        Assert.True(await Record.ExceptionAsync(call) is FormatException or InvalidCiphertextException);
}
