using System.Net.Sockets;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>What the README shows in fragments does what it says. A test of the documents looks for them here, word by word.</summary>
[Collection(nameof(ReadmeStatementTests))]
public sealed class ReadmeStatementTests
{
    private const string Key = "mrk-1234abcd12ab34cd56ef1234567890ab";

    [Fact]
    public async Task Code_that_names_its_keys_and_makes_its_clients()
    {
        var kms = new LocalKms();
        try
        {
            kms.AddKey("arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", RegionEndpoint.EUWest1);

            AWSConfigs.HttpClientFactory = kms.HttpClientFactory;
            AWSConfigs.AWSCredentialsGenerators = [static () => new BasicAWSCredentials("any", "any")];

            using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
            Assert.Equal(MultiRegionKeyType.REPLICA, (await client.DescribeKeyAsync(Key)).KeyMetadata.MultiRegionConfiguration.MultiRegionKeyType);
        }
        finally
        {
            AWSConfigs.HttpClientFactory = null;
            AWSConfigs.AWSCredentialsGenerators = null;
        }
    }

    [Fact]
    public async Task Failing_on_purpose()
    {
        var clock = new FakeTimeProvider();
        var kms = new LocalKms(new LocalKmsOptions { TimeProvider = clock });
        kms.AddKey($"arn:aws:kms:us-east-1:111122223333:key/{Key}", RegionEndpoint.EUWest1, RegionEndpoint.APNortheast1);
        var blob = (await In(RegionEndpoint.USEast1).EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream([1]) })).CiphertextBlob.ToArray();

        using var outage = kms.Faults.Outage(RegionEndpoint.USEast1);
        kms.Faults.Throttling(RegionEndpoint.EUWest1, operation: "Decrypt", times: 2);
        kms.Faults.Error("AccessDeniedException", RegionEndpoint.EUWest1);
        kms.Faults.Latency(TimeSpan.FromSeconds(3));

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => DecryptAsync(RegionEndpoint.USEast1));
        Assert.IsType<SocketException>(refused.GetBaseException());
        Assert.Equal("ThrottlingException", await ErrorAsync());
        Assert.Equal("ThrottlingException", await ErrorAsync());
        Assert.Equal("AccessDeniedException", await ErrorAsync());

        var late = DecryptAsync(RegionEndpoint.APNortheast1);
        Assert.False(late.IsCompleted);
        while (!late.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            await Task.Yield();
        }

        Assert.Equal([1], (await late).Plaintext.ToArray());

        IAmazonKeyManagementService In(RegionEndpoint region) => kms.CreateClient(region, configure: static config => config.MaxErrorRetry = 0);
        Task<DecryptResponse> DecryptAsync(RegionEndpoint region) => In(region).DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        async Task<string> ErrorAsync() => (await Assert.ThrowsAnyAsync<AmazonKeyManagementServiceException>(() => DecryptAsync(RegionEndpoint.EUWest1))).ErrorCode;
    }

    [Fact]
    public async Task Looking_at_what_was_asked()
    {
        var kms = new LocalKms();
        kms.AddKey($"arn:aws:kms:us-east-1:111122223333:key/{Key}", RegionEndpoint.EUWest1);
        using var virginia = kms.CreateClient(RegionEndpoint.USEast1);
        using var ireland = kms.CreateClient(RegionEndpoint.EUWest1);
        var blob = (await virginia.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream([1]) })).CiphertextBlob.ToArray();
        await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });

        Assert.Equal(["us-east-1", "eu-west-1"], kms.Requests.Where(request => request.Operation == "Decrypt").Select(request => request.Region));
    }
}

/// <summary>One of the fragments changes settings of the whole process: no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(ReadmeStatementTests), DisableParallelization = true)]
public sealed class ReadmeStatementCollection;
