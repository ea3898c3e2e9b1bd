using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("`Decrypt` takes exactly the bytes that KMS returned. One byte more, and it answers `InvalidCiphertextException`", "Some blobs fit by chance, the next does not")]
public sealed class MRK3004_CiphertextPadded : Scenario
{
    protected override async Task MisuseAsync()
    {
        var reader = new Misuse.BackupReader(Ireland);
        var (blob, small) = (await SealAsync(Virginia, FamilyId), await SmallAsync());

        // A stream's buffer begins with 256 bytes, and a longer write makes it exactly as long as it needs.
        Assert.Equal(Secret, await reader.ReadAsync(new MemoryStream(blob)));
        await Fails<InvalidCiphertextException>(() => reader.ReadAsync(new MemoryStream(small)));
        await Fails<InvalidCiphertextException>(() => reader.ReadHeaderAsync(new MemoryStream(blob)));
        await Fails<InvalidCiphertextException>(() => OpenAsync(Virginia, [.. blob, 0]));
        Assert.Equal(Secret, await reader.ReadTrailerAsync(new MemoryStream(blob)));
    }

    protected override async Task FixedAsync()
    {
        var reader = new Fixed.BackupReader(Ireland, FamilyId);
        var blob = await SealAsync(Virginia, FamilyId);
        Assert.Equal(Secret, await reader.ReadAsync(new MemoryStream(blob)));
        Assert.Equal(Secret, await reader.ReadHeaderAsync(new MemoryStream(blob)));
        Assert.Equal(Secret, await reader.ReadTrailerAsync(new MemoryStream(blob)));
        Assert.Equal([1, 2, 3], await reader.ReadAsync(new MemoryStream(await SmallAsync())));
    }

    private async Task<byte[]> SmallAsync() =>
        (await Virginia.EncryptAsync(new EncryptRequest { KeyId = FamilyId, Plaintext = new MemoryStream([1, 2, 3]) })).CiphertextBlob.ToArray();
}
