using System.Security.Cryptography;
using Amazon.KeyManagementService.Model;
using MultiRegionKey = MrkAnalyzers.Runtime.MultiRegionKey;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims(
    "KMS elsewhere rejects it with `NotFoundException`",
    "a single-Region key, which exists in one Region only",
    "looked up in the Region called: missing (`NotFoundException`), or on an unrelated key (`IncorrectKeyException`)")]
public sealed class MRK1001_HardcodedDecryptKey : Scenario
{
    private readonly string file = Path.GetTempFileName();

    protected override async Task MisuseAsync()
    {
        var here = new Misuse.InvoiceArchive(Virginia);
        var there = new Misuse.InvoiceArchive(Ireland);
        await Virginia.CreateAliasAsync("alias/invoice-archive", FamilyId);
        var old = await SealAsync(Virginia, SingleId);
        try
        {
            // Where it was written it works.
            await here.WriteAsync(file, Secret);
            Assert.Equal(Secret, await here.ReadAsync(file));
            Assert.Equal(Secret, await here.ReadOldAsync(old, legacy: true));
            var invoice = await File.ReadAllBytesAsync(file);
            await here.RenewAsync(invoice, FamilyId);

            await Fails<NotFoundException>(() => there.ReadAsync(file));
            await Fails<NotFoundException>(() => there.ReadOldAsync(old, legacy: true));
            await Fails<NotFoundException>(() => there.RenewAsync(invoice, FamilyId));
            await Ireland.CreateAliasAsync("alias/invoice-archive", await NewKeyAsync(Ireland));
            await Fails<IncorrectKeyException>(() => there.RenewAsync(invoice, FamilyId));
        }
        finally
        {
            File.Delete(file);
        }
    }

    protected override async Task FixedAsync()
    {
        var key = MultiRegionKey.Parse(ArnOf(FamilyId));
        var here = new Fixed.InvoiceArchive(Virginia, key, SingleId);
        var there = new Fixed.InvoiceArchive(Ireland, key, SingleId);
        await Virginia.CreateAliasAsync("alias/invoice-archive", FamilyId);
        var old = await SealAsync(Virginia, SingleId);
        try
        {
            await here.WriteAsync(file, Secret);
            Assert.Equal(Secret, await there.ReadAsync(file));
            Assert.Equal(Secret, await there.ReadOldAsync(await File.ReadAllBytesAsync(file), legacy: false));
            Assert.Equal(Secret, await here.ReadOldAsync(old, legacy: true));
            Assert.Equal(Secret, await there.ReadOldAsync(await here.RenewAsync(old, FamilyId), legacy: false));

            // What names another key is refused.
            await File.WriteAllBytesAsync(file, await SealAsync(Ireland, await NewKeyAsync(Ireland)));
            await Assert.ThrowsAsync<CryptographicException>(() => there.ReadAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
