using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using MrkAnalyzers.Testing;

namespace MrkAnalyzers.Tests.Scenarios;

/// <summary>
/// A rule's file in samples/Misuse and its counterpart in samples/Fixed at run time, on a local KMS that has the keys which they name: the one ends as the
/// rule's page says, and the other carries data from Region to Region. The class has the name of the rule's folder.
/// </summary>
[Collection(nameof(Scenario))]
public abstract class Scenario : IDisposable
{
    /// <summary>A family with its primary in Virginia and a replica in Ireland.</summary>
    protected const string FamilyId = "mrk-1234abcd12ab34cd56ef1234567890ab";

    /// <summary>A key in Virginia alone.</summary>
    protected const string SingleId = "1234abcd-12ab-34cd-56ef-1234567890ab";

    protected const string Account = "111122223333";
    protected const string Stranger = "444455556666";

    private static readonly LocalKmsOptions AtOnce = new() { ReplicaCreationTime = TimeSpan.Zero, PrimaryUpdateTime = TimeSpan.Zero, Seed = 1 };

    protected Scenario()
        : this(AtOnce)
    {
    }

    protected Scenario(LocalKmsOptions options)
    {
        Kms = new LocalKms(options);
        Kms.AddKey(ArnOf(FamilyId), RegionEndpoint.EUWest1);
        Kms.AddKey(ArnOf(SingleId));
        Virginia = Kms.CreateClient(RegionEndpoint.USEast1);
        Ireland = Kms.CreateClient(RegionEndpoint.EUWest1);

        // Some samples make their clients themselves.
        AWSConfigs.HttpClientFactory = Kms.HttpClientFactory;
        AWSConfigs.AWSCredentialsGenerators = [static () => new BasicAWSCredentials(Account, "LocalKms")];
    }

    protected LocalKms Kms { get; }

    protected AmazonKeyManagementServiceClient Virginia { get; }

    protected AmazonKeyManagementServiceClient Ireland { get; }

    /// <summary>Long enough for every column and buffer that somebody thought was enough.</summary>
    protected static byte[] Secret { get; } = [.. Enumerable.Range(0, 1000).Select(static index => (byte)index)];

    [Fact]
    public Task Misuse_ends_as_the_page_says() => MisuseAsync();

    [Fact]
    public Task Fixed_carries_data_from_Region_to_Region() => FixedAsync();

    public void Dispose()
    {
        AWSConfigs.HttpClientFactory = null;
        AWSConfigs.AWSCredentialsGenerators = null;
        Virginia.Dispose();
        Ireland.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static string ArnOf(string keyId, string region = "us-east-1", string account = Account) => $"arn:aws:kms:{region}:{account}:key/{keyId}";

    /// <summary>A policy of the stranger's key that lets our account do something with it.</summary>
    protected static string PolicyThatAllows(string action) =>
        $$"""
        {
          "Statement": [
            { "Effect": "Allow", "Principal": { "AWS": "{{Stranger}}" }, "Action": "kms:*", "Resource": "*" },
            { "Effect": "Allow", "Principal": { "AWS": "{{Account}}" }, "Action": "{{action}}", "Resource": "*" }
          ]
        }
        """;

    /// <summary>The call fails with this exception of KMS.</summary>
    protected static Task Fails<TException>(Func<Task> call)
        where TException : AmazonKeyManagementServiceException => Assert.ThrowsAsync<TException>(call);

    /// <summary>The call fails. AWS documents that it does, and not how; or the exception has no class of its own and <paramref name="code"/> tells it.</summary>
    protected static async Task Fails(Func<Task> call, string? code = null)
    {
        var exception = await Assert.ThrowsAnyAsync<AmazonKeyManagementServiceException>(call);
        Assert.Equal(code ?? exception.ErrorCode, exception.ErrorCode);
    }

    protected static async Task<string> NewKeyAsync(IAmazonKeyManagementService kms) =>
        (await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata.KeyId;

    protected static async Task<byte[]> SealAsync(IAmazonKeyManagementService kms, string keyId, Dictionary<string, string>? context = null) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Secret), EncryptionContext = context })).CiphertextBlob.ToArray();

    protected static async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms, byte[] blob, Dictionary<string, string>? context = null) =>
        (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), EncryptionContext = context })).Plaintext.ToArray();

    /// <summary>The key has a relative in Ireland that opens what it seals in Virginia.</summary>
    protected async Task CarriesOverAsync(string keyId) => Assert.Equal(Secret, await OpenAsync(Ireland, await SealAsync(Virginia, keyId)));

    protected Task ReplicateAsync(string keyId) => Virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "eu-west-1" });

    protected abstract Task MisuseAsync();

    protected abstract Task FixedAsync();
}

/// <summary>Scenarios set what the SDK has but once for the process: one after the other.</summary>
[CollectionDefinition(nameof(Scenario))]
public sealed class ScenarioCollection;
