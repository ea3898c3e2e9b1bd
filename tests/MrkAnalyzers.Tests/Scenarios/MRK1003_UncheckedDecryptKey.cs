using System.Security.Cryptography;
using Amazon;
using Amazon.KeyManagementService.Model;
using MrkAnalyzers.Runtime;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims(
    "any key will do that the caller may use, one of another account included",
    "Whoever can swap the stored ciphertext for his own chooses the plaintext that your code goes on with",
    "`response.KeyId` is its ARN")]
public sealed class MRK1003_UncheckedDecryptKey : Scenario
{
    protected override async Task MisuseAsync()
    {
        var tickets = new Misuse.Tickets(Ireland, ArnOf(FamilyId));
        Assert.Equal(Secret, await tickets.OpenCheckedAsync(await SealAsync(Virginia, FamilyId)));

        var swapped = await SwappedAsync();
        Assert.Equal(Secret, await tickets.OpenAsync(swapped));
        await Assert.ThrowsAsync<InvalidOperationException>(() => tickets.OpenCheckedAsync(swapped));
    }

    protected override async Task FixedAsync()
    {
        var tickets = new Fixed.Tickets(Ireland, ArnOf(FamilyId));
        var genuine = await SealAsync(Virginia, FamilyId);
        Assert.Equal(Secret, await tickets.OpenAsync(genuine));
        Assert.Equal(Secret, await tickets.OpenCheckedAsync(genuine));

        var swapped = await SwappedAsync();
        await Assert.ThrowsAsync<CryptographicException>(() => tickets.OpenAsync(swapped));
        var refused = await Assert.ThrowsAsync<CipherException>(() => tickets.OpenCheckedAsync(swapped));
        Assert.Equal(CipherFailure.KeyMismatch, refused.Reason);
    }

    /// <summary>A ciphertext of somebody else's key, which its owner lets everybody use.</summary>
    private async Task<byte[]> SwappedAsync()
    {
        using var stranger = Kms.CreateClient(RegionEndpoint.EUWest1, Stranger);
        var key = await stranger.CreateKeyAsync(new CreateKeyRequest { Policy = PolicyThatAllows("kms:Decrypt") });
        return await SealAsync(stranger, key.KeyMetadata.KeyId);
    }
}
