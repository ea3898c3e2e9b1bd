using Amazon;
using Amazon.KeyManagementService.Model;
using MrkAnalyzers.Testing;

namespace MrkAnalyzers.Tests.Documents;

/// <summary>What a page says about run time is so: against a local KMS its <em>Flagged</em> code fails as it says, and its <em>Better</em> code gives the secret back.</summary>
[Collection(nameof(Documents))]
public sealed class PageRunTests
{
    /// <summary>A rule's ID; what a caller does with the flagged code and with the better code, each returning what it gets back; how long the secret is; and how the flagged code fails.</summary>
    public static TheoryData<string, string, string, int, Type[]> Scenarios => new()
    {
        {
            "MRK3001",
            "return await Open(kms, Encoding.UTF8.GetBytes(await new Sealer(kms).SealAsync(Sealing(key, secret))));",
            "return await Open(kms, Convert.FromBase64String(await new Sealer(kms).SealAsync(Sealing(key, secret))));",
            16,
            [typeof(InvalidCiphertextException)]
        },
        {
            "MRK3002",
            "return await new Opener(kms).OpenAsync(Convert.ToBase64String((await kms.EncryptAsync(Sealing(key, secret))).CiphertextBlob.ToArray()));",
            "return await new Opener(kms).OpenAsync(Convert.ToBase64String((await kms.EncryptAsync(Sealing(key, secret))).CiphertextBlob.ToArray()));",
            16,
            [typeof(InvalidCiphertextException)]
        },
        {
            "MRK3003",
            "return await Open(kms, await new Sealer(kms).SealAsync(Sealing(key, secret)));",
            "return await Open(kms, await new Sealer(kms).SealAsync(Sealing(key, secret)));",
            256,
            [typeof(InvalidCiphertextException)]
        },
        {
            "MRK3004",
            "return await new Opener(kms).OpenAsync((await kms.EncryptAsync(Sealing(key, secret))).CiphertextBlob);",
            "return await new Opener(kms).OpenAsync((await kms.EncryptAsync(Sealing(key, secret))).CiphertextBlob);",
            16,
            [typeof(InvalidCiphertextException)]
        },
        {
            "MRK3005",
            "return await new Registry(kms).OpenAsync(await new Registry(kms).SealAsync(secret));",
            "return await new Registry(kms).OpenAsync(await new Registry(kms).SealAsync(secret));",
            16,
            [typeof(InvalidCiphertextException)]
        },
        {
            "MRK3006",
            "return await new Registry(kms).OpenAsync(await new Registry(kms).SealAsync(secret));",
            "return await new Registry(kms).OpenAsync(await new Registry(kms).SealAsync(secret));",
            16,
            [typeof(InvalidCiphertextException), typeof(FormatException)]
        },
    };

    [Theory, MemberData(nameof(Scenarios))]
    public async Task Flagged_code_fails(string id, string flagged, string better, int length, Type[] failures)
    {
        Assert.NotEmpty(better);
        var exception = await Record.ExceptionAsync(() => Run(id, "Flagged", flagged, length));

        Assert.Contains(exception?.GetType(), failures);
        Assert.Contains(failures, failure => RuleEntry.Of(id).Page.Text.Contains(failure.Name, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Scenarios))]
    public async Task Better_code_gives_the_secret_back(string id, string flagged, string better, int length, Type[] failures)
    {
        Assert.NotEmpty(flagged);
        Assert.NotEmpty(failures);
        Assert.Equal(SecretOf(length), await Run(id, "Better", better, length));
    }

    private static async Task<byte[]> Run(string id, string section, string scenario, int length)
    {
        var local = new LocalKms();
        using var kms = local.CreateClient(RegionEndpoint.USEast1);
        var key = (await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata.KeyId;
        await kms.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/registry", TargetKeyId = key });
        return await PageCode.Of(RulePage.WithoutMarks(RuleEntry.Of(id).Page.CodeOf(section))).Run(scenario, kms, key, SecretOf(length));
    }

    private static byte[] SecretOf(int length) => [.. Enumerable.Range(0, length).Select(static index => (byte)index)];
}
