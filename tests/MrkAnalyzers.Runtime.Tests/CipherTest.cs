using System.Text;
using Amazon.Runtime;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MrkAnalyzers.Runtime.Tests;

/// <summary>A local KMS with a clock that only the test moves, and a family in Virginia, Ireland and Tokyo.</summary>
public abstract class CipherTest : IAsyncLifetime
{
    protected const string Account = "111122223333";
    protected const string Stranger = "444455556666";

    protected static readonly RegionEndpoint Virginia = RegionEndpoint.USEast1;
    protected static readonly RegionEndpoint Ireland = RegionEndpoint.EUWest1;
    protected static readonly RegionEndpoint Tokyo = RegionEndpoint.APNortheast1;
    protected static readonly Dictionary<string, string> NoContext = [];

    protected CipherTest() => Kms = new LocalKms(new LocalKmsOptions { TimeProvider = Clock });

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    protected FakeLogger<MultiRegionCipher> Logger { get; } = new();

    protected LocalKms Kms { get; }

    protected MultiRegionKey Key { get; private set; } = MultiRegionKey.Parse("arn:aws:kms:us-east-1:111122223333:key/mrk-none");

    public virtual async Task InitializeAsync()
    {
        Key = await CreateFamilyAsync();
        Kms.ClearRequests();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(Plaintext plaintext) => Encoding.UTF8.GetString(plaintext.Bytes.Span);

    protected static async Task<CipherException> Fails(CipherFailure reason, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<CipherException>(call);
        Assert.Equal(reason, exception.Reason);
        return exception;
    }

    protected AmazonKeyManagementServiceClient In(RegionEndpoint region, string? account = null) =>
        Kms.CreateClient(region, account, static config => config.MaxErrorRetry = 0);

    protected MultiRegionCipher Cipher(params RegionEndpoint[] regions) => Cipher(new MultiRegionCipherOptions(), regions);

    protected MultiRegionCipher Cipher(MultiRegionCipherOptions options, params RegionEndpoint[] regions) =>
        new(Key, regions.Select(region => In(region)), options, Logger, Clock);

    protected async Task<MultiRegionKey> CreateFamilyAsync(string? account = null)
    {
        using var virginia = In(Virginia, account);
        var key = (await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        foreach (var region in new[] { Ireland, Tokyo })
        {
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = region.SystemName });
        }

        Clock.Advance(TimeSpan.FromSeconds(1));
        return MultiRegionKey.Parse(key.Arn);
    }

    /// <summary>Moves the clock until the work is done; slowly enough for a request to be answered before its time is up.</summary>
    protected async Task<T> DriveAsync<T>(Task<T> work)
    {
        while (await Task.WhenAny(work, Task.Delay(1)) != work)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        return await work;
    }

    protected async Task DriveAsync(Task work) => await DriveAsync(work.ContinueWith(static done => done, TaskScheduler.Default)).Unwrap();

    /// <summary>Waits until a fault has struck so often.</summary>
    protected static void WaitForHits(Fault fault, int hits) =>
        Assert.True(SpinWait.SpinUntil(() => fault.Hits >= hits, TimeSpan.FromSeconds(30)), "The fault did not strike.");

    protected IEnumerable<string> Asked(string operation) => Kms.Requests.Where(request => request.Operation == operation).Select(static request => request.Region);

    /// <summary>A client that keeps the plaintext streams which the SDK gave out.</summary>
    private protected ListeningClient Listening(RegionEndpoint region)
    {
        AmazonKeyManagementServiceConfig? captured = null;
        using (Kms.CreateClient(region, configure: config => captured = config))
        {
            return new ListeningClient(new BasicAWSCredentials(Account, "any"), captured ?? throw new InvalidOperationException());
        }
    }

    private protected sealed class ListeningClient(AWSCredentials credentials, AmazonKeyManagementServiceConfig config)
        : AmazonKeyManagementServiceClient(credentials, config)
    {
        public List<MemoryStream> Plaintexts { get; } = [];

        public override async Task<DecryptResponse> DecryptAsync(DecryptRequest request, CancellationToken cancellationToken = default)
        {
            var response = await base.DecryptAsync(request, cancellationToken);
            Plaintexts.Add(response.Plaintext);
            return response;
        }

        public override async Task<GenerateDataKeyResponse> GenerateDataKeyAsync(GenerateDataKeyRequest request, CancellationToken cancellationToken = default)
        {
            var response = await base.GenerateDataKeyAsync(request, cancellationToken);
            Plaintexts.Add(response.Plaintext);
            return response;
        }
    }

    /// <summary>Answers every request with 200 and the same body.</summary>
    private protected sealed class Answering(string body) : Amazon.Runtime.HttpClientFactory
    {
        public override HttpClient CreateHttpClient(Amazon.Runtime.IClientConfig clientConfig) => new(new Handler(body));

        public override bool UseSDKHttpClientCaching(Amazon.Runtime.IClientConfig clientConfig) => false;

        private sealed class Handler(string body) : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent(body) });
        }
    }
}
