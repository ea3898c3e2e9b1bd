using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims(
    "Encryption succeeds; the data cannot be decrypted by anyone",
    "It is not in the ciphertext and cannot be read from it",
    "whoever decrypts must present exactly the same pairs, else `Decrypt` fails with `InvalidCiphertextException`")]
public sealed class MRK7002_UnreproducibleEncryptionContext : Scenario
{
    protected override async Task MisuseAsync()
    {
        var journal = new Misuse.Journal(Virginia, FamilyId);
        var entry = await journal.SealAsync(Secret);
        await Fails<InvalidCiphertextException>(() => OpenAsync(Virginia, entry));
        await Fails<InvalidCiphertextException>(() => OpenAsync(Virginia, entry, Context($"{DateTime.UtcNow.AddTicks(1):O}")));

        var (written, dated) = await journal.SealDatedAsync(Secret);
        Assert.Equal(Secret, await OpenAsync(Ireland, dated, Context(written)));
    }

    protected override async Task FixedAsync()
    {
        var (written, entry) = await new Fixed.Journal(Virginia, FamilyId).SealAsync(Secret);
        Assert.Equal(Secret, await OpenAsync(Ireland, entry, Context(written)));
    }

    private static Dictionary<string, string> Context(string written) => new() { ["written"] = written };
}
