using System.Collections.Concurrent;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Operations;
using MrkAnalyzers.Testing.Storage;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing;

/// <summary>
/// An AWS KMS in memory, with all its Regions. Its clients are real <see cref="AmazonKeyManagementServiceClient"/>s whose requests are marshalled,
/// signed, retried and unmarshalled as ever, and answered in process: no port, no network, no AWS account. Keys, aliases, grants, policies and states are
/// each Region's own; related multi-Region keys share ID and material, as the KMS Developer Guide describes under "Multi-Region keys".
/// </summary>
/// <remarks>
/// <para>Thread-safe: any number of clients may work at once. It holds no operating system resources and need not be disposed.</para>
/// <para>It is made for tests and protects nothing: signatures are not checked, IAM is not evaluated (within its own account every caller may do
/// everything; other accounts need the key policy or a grant), and key material lies in the process's memory.</para>
/// </remarks>
public sealed class LocalKms
{
    private const int GrantTokenSecretSize = 32;

    private readonly World _world;
    private readonly LocalKmsOptions _options;
    private readonly RequestLog _log = new();

    /// <summary>Starts a service with the default options: empty, in memory.</summary>
    public LocalKms()
        : this(new LocalKmsOptions())
    {
    }

    /// <summary>Starts a service; with the state in <see cref="LocalKmsOptions.StateFile"/> if there is such a file, else empty.</summary>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidDataException">The state file is damaged, or of a newer version. It is left as it is.</exception>
    /// <exception cref="IOException">The state file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The state file may not be read.</exception>
    public LocalKms(LocalKmsOptions options)
        : this(options, options?.StateFile is { } file && File.Exists(file) ? file : null)
    {
    }

    private LocalKms(LocalKmsOptions options, string? source)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _world = source is null ? NewWorld(options) : StateDocument.ToWorld(StateFile.Read(source), options.Seed);
        Endpoint = new Endpoint(_world, Faults, _log, options, SaveAfterChange);
        HttpClientFactory = new InProcessFactory(Endpoint);
    }

    /// <summary>Makes Regions fail on purpose.</summary>
    public Faults Faults { get; } = new();

    /// <summary>
    /// The requests so far, oldest first, those that failed included; a snapshot. Of more than 100,000 the oldest are forgotten.
    /// Requests with no valid credential scope or operation are not listed.
    /// </summary>
    public IReadOnlyList<LocalKmsRequest> Requests => _log.Requests;

    /// <summary>
    /// Brings clients here that <see cref="CreateClient"/> has not made: as the HttpClientFactory of one client's configuration, or as
    /// <see cref="AWSConfigs.HttpClientFactory"/> for every client that the process makes from then on and that has none of its own. Such a client calls the
    /// Region of its configuration; with any credentials it belongs to the account of the options, and with an access key ID of 12 digits to that account.
    /// </summary>
    public HttpClientFactory HttpClientFactory { get; }

    internal Endpoint Endpoint { get; }

    /// <summary>Starts a service with a saved state.</summary>
    /// <param name="path">A file that <see cref="Save"/> wrote.</param>
    /// <param name="options">How the service behaves; null for the defaults.</param>
    /// <returns>The service, with every key, alias, grant and date of the saved one. Faults and the request log start empty.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or of a newer version. It is left as it is.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static LocalKms Load(string path, LocalKmsOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new LocalKms(options ?? new LocalKmsOptions(), path);
    }

    /// <summary>
    /// Saves everything but faults and the request log. The file appears whole or not at all: it is written beside its place and then moved there.
    /// It holds key material in the clear, and is made readable to its owner only (on Unix).
    /// </summary>
    /// <param name="path">Where to; an existing file is replaced.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        lock (_world.Gate)
        {
            StateFile.Write(path, StateDocument.FromWorld(_world));
        }
    }

    /// <summary>A client of this service in one Region.</summary>
    /// <param name="region">The Region to call.</param>
    /// <param name="accountId">The account to call as, 12 digits; null for that of the options.</param>
    /// <param name="configure">Changes the client's configuration before it is used, such as its retries; null for the SDK's defaults.</param>
    /// <returns>A client that the caller may dispose, and need not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> is not 12 digits.</exception>
    public AmazonKeyManagementServiceClient CreateClient(
        RegionEndpoint region, string? accountId = null, Action<AmazonKeyManagementServiceConfig>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(region);
        var config = new AmazonKeyManagementServiceConfig { RegionEndpoint = region, HttpClientFactory = HttpClientFactory };
        configure?.Invoke(config);
        return new AmazonKeyManagementServiceClient(CredentialsOf(accountId), config);
    }

    /// <summary>
    /// Adds a key whose ID is known beforehand, such as one that settings or source code name: a symmetric encryption key with the default policy, enabled at once.
    /// An ID that begins with <c>mrk-</c> makes it a multi-Region key.
    /// </summary>
    /// <param name="keyArn">The ARN of the key, and with it account and Region; of a multi-Region key, that of the primary.</param>
    /// <param name="replicas">The other Regions in which the family has a key, enabled at once, too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="replicas"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="keyArn"/> is not the ARN of a KMS key, or there is a key of that ID already; or a replica is of a single-Region key, in another partition,
    /// or in a Region that has a key of the family.
    /// </exception>
    /// <exception cref="IOException">The state file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The state file may not be written.</exception>
    public void AddKey(string keyArn, params RegionEndpoint[] replicas)
    {
        ArgumentException.ThrowIfNullOrEmpty(keyArn);
        ArgumentNullException.ThrowIfNull(replicas);
        var regions = replicas.Select(static region => region?.SystemName ?? throw new ArgumentNullException(nameof(replicas))).ToArray();
        lock (_world.Gate)
        {
            GivenKeys.Add(_world, keyArn, regions, _options.TimeProvider.GetUtcNow());
            if (_options.StateFile is { } file)
            {
                Save(file);
            }
        }
    }

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>The account is the access key ID: that is how a request says it.</summary>
    internal BasicAWSCredentials CredentialsOf(string? accountId)
    {
        var account = accountId ?? _options.AccountId;
        return CredentialScope.IsAccountId(account)
            ? new BasicAWSCredentials(account, "LocalKms")
            : throw new ArgumentException($"'{account}' is no account ID: it takes 12 digits.", nameof(accountId));
    }

    private static World NewWorld(LocalKmsOptions options)
    {
        var random = new RandomSource(options.Seed);
        return new World(random, random.Bytes(GrantTokenSecretSize));
    }

    private void SaveAfterChange()
    {
        if (_options.StateFile is not { } file)
        {
            return;
        }

        try
        {
            Save(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The change stays in memory, and is saved with the next one that can be.
            throw new KmsError("KMSInternalException", $"LocalKms cannot save its state: {exception.Message}");
        }
    }

    /// <summary>Gives SDK clients their HttpClient: one for all that have the same timeout.</summary>
    private sealed class InProcessFactory(Endpoint endpoint) : HttpClientFactory
    {
        private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

        private readonly ConcurrentDictionary<TimeSpan, HttpClient> _clients = new();

        // Made by hand, an HttpClient gets none of the configuration's settings by itself.
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            _clients.GetOrAdd(clientConfig.Timeout ?? DefaultTimeout, static (timeout, endpoint) => new HttpClient(new LocalKmsHandler(endpoint)) { Timeout = timeout }, endpoint);

        // The SDK's own cache would hand one service's client to another: it tells them apart by their settings only.
        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
