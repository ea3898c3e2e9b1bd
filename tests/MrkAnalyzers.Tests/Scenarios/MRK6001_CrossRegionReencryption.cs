namespace MrkAnalyzers.Tests.Scenarios;

[Claims("handles the secret where it need not, calls KMS twice per item, and gives each Region ciphertext of its own", "The ciphertext of a *multi-Region key* opens in every Region that has a related key")]
public sealed class MRK6001_CrossRegionReencryption : Scenario
{
    protected override async Task MisuseAsync()
    {
        var ciphertext = await SealAsync(Virginia, FamilyId);
        Kms.ClearRequests();
        var copy = await Misuse.Copy.ToIrelandAsync(ciphertext);

        Assert.Equal(["Decrypt us-east-1", "Encrypt eu-west-1"], Kms.Requests.Select(static request => $"{request.Operation} {request.Region}"));
        Assert.NotEqual(ciphertext, copy);
        Assert.Equal(Secret, await OpenAsync(Ireland, copy));

        // All for nothing.
        Assert.Equal(Secret, await OpenAsync(Ireland, ciphertext));
    }

    protected override async Task FixedAsync()
    {
        var ciphertext = await SealAsync(Virginia, FamilyId);
        Kms.ClearRequests();
        var copy = await Fixed.Copy.ToIrelandAsync(ciphertext);

        Assert.Empty(Kms.Requests);
        Assert.Equal(Secret, await OpenAsync(Ireland, copy));
    }
}
