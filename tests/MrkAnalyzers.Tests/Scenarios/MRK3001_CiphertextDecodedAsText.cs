using System.Text;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("KMS answers `InvalidCiphertextException`, and the data is lost", "replace every other one by a stand-in character")]
public sealed class MRK3001_CiphertextDecodedAsText : Scenario
{
    protected override async Task MisuseAsync()
    {
        var column = new Misuse.SecretColumn(Virginia, FamilyId);
        foreach (var text in new[] { await column.SealAsync("a secret"), await column.NewDataKeyAsync() })
        {
            Assert.Contains('\uFFFD', text);
            await Fails<InvalidCiphertextException>(() => OpenAsync(Virginia, Encoding.UTF8.GetBytes(text)));
            await Fails<InvalidCiphertextException>(() => OpenAsync(Ireland, Encoding.UTF8.GetBytes(text)));
        }
    }

    protected override async Task FixedAsync()
    {
        var column = new Fixed.SecretColumn(Virginia, FamilyId);
        Assert.Equal("a secret"u8.ToArray(), await OpenAsync(Ireland, Convert.FromBase64String(await column.SealAsync("a secret"))));
        Assert.Equal(32, (await OpenAsync(Ireland, Convert.FromBase64String(await column.NewDataKeyAsync()))).Length);
    }
}
