using System.Diagnostics;
using System.Globalization;
using System.Text;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MrkAnalyzers.Runtime;
using MrkAnalyzers.Testing;
using MultiRegionKey = MrkAnalyzers.Runtime.MultiRegionKey;

/// <summary>What the runtime adds to a bare call of the SDK, and what the local KMS can do.</summary>
internal static class RuntimeBenchmarks
{
    /// <summary>BenchmarkDotNet in this process: it builds nothing, so it needs no package source.</summary>
    public static async Task<int> Run(string[] args)
    {
        if (args is ["pairs", .. var rest])
        {
            return await Pairs(rest is [var number] && int.TryParse(number, out var count) ? count : 30_000);
        }

        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(200)).WithIterationCount(25))
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithOption(ConfigOptions.DisableLogFile, value: true)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "MrkAnalyzers.Benchmarks"))
            .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Percentage).WithCultureInfo(CultureInfo.InvariantCulture));
        var summaries = BenchmarkSwitcher.FromTypes([typeof(CipherOverhead), typeof(LocalKmsThroughput)]).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        return summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success)) ? 1 : 0;
    }

    /// <summary>
    /// The same overhead call by call, now of one, now of the other, in random order. What else the machine does strikes both alike and the medians shrug it off,
    /// so that this tells a per cent where the mean of a long run does not.
    /// </summary>
    private static async Task<int> Pairs(int pairs)
    {
        var subject = new CipherOverhead();
        await subject.Setup();
        (string Name, Func<Task> Bare, Func<Task> Helped)[] work =
        [
            ("Encrypt", subject.SdkEncrypt, subject.CipherEncrypt),
            ("Decrypt", subject.SdkDecrypt, subject.CipherDecrypt),
        ];
        var random = new Random(1);
        Console.WriteLine($"{pairs} calls of each, one by one in random order");
        Console.WriteLine("| operation | SDK alone, median µs | MultiRegionCipher, median µs | ratio | bytes more |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var (name, bare, helped) in work)
        {
            List<double>[] times = [[], []], bytes = [[], []];
            for (var pair = -pairs / 4; pair < pairs; pair++)
            {
                var first = random.Next(2);
                foreach (var which in new[] { first, 1 - first })
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    var start = Stopwatch.GetTimestamp();
                    await (which == 0 ? bare : helped)();
                    var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                    if (pair >= 0)
                    {
                        times[which].Add(time);
                        bytes[which].Add(GC.GetAllocatedBytesForCurrentThread() - before);
                    }
                }
            }

            var (one, other) = (Cost.Median(times[0]), Cost.Median(times[1]));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {one:F1} | {other:F1} | {other / one:F3} | {Cost.Median(bytes[1]) - Cost.Median(bytes[0]):F0} |"));
        }

        return 0;
    }

    internal static readonly Dictionary<string, string> Context = new() { ["purpose"] = "benchmark" };

    internal static readonly byte[] Secret = Encoding.UTF8.GetBytes("a secret of thirty-two bytes, ok");

    internal static async Task<MultiRegionKey> CreateFamilyAsync(LocalKms kms)
    {
        using var virginia = kms.CreateClient(RegionEndpoint.USEast1);
        var key = (await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        foreach (var region in new[] { "eu-west-1", "ap-northeast-1" })
        {
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = region });
        }

        return MultiRegionKey.Parse(key.Arn);
    }
}

/// <summary>The same work by the SDK alone and by the cipher, against the same in-process KMS.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class CipherOverhead
{
    private IAmazonKeyManagementService _client = new LocalKms().CreateClient(RegionEndpoint.USEast1);
    private MultiRegionCipher? _cipher;
    private MultiRegionKey? _key;
    private Ciphertext? _ciphertext;
    private string _arn = "";
    private byte[] _blob = [];

    private MultiRegionCipher Cipher => _cipher ?? throw new InvalidOperationException();

    [GlobalSetup]
    public async Task Setup()
    {
        var kms = new LocalKms(new LocalKmsOptions { ReplicaCreationTime = TimeSpan.Zero });
        _key = await RuntimeBenchmarks.CreateFamilyAsync(kms);
        _client = kms.CreateClient(RegionEndpoint.USEast1);
        _arn = _key.ArnIn(RegionEndpoint.USEast1);
        _cipher = new MultiRegionCipher(_key, [_client, kms.CreateClient(RegionEndpoint.EUWest1)]);
        _ciphertext = await _cipher.EncryptAsync(RuntimeBenchmarks.Secret, RuntimeBenchmarks.Context);
        _blob = _ciphertext.ToArray();
    }

    [Benchmark(Description = "SDK alone", Baseline = true)]
    [BenchmarkCategory("Encrypt")]
    public async Task<byte[]> SdkEncrypt()
    {
        var response = await _client.EncryptAsync(new EncryptRequest
        {
            KeyId = _arn,
            Plaintext = new MemoryStream(RuntimeBenchmarks.Secret),
            EncryptionContext = RuntimeBenchmarks.Context,
        });
        return response.CiphertextBlob.ToArray();
    }

    [Benchmark(Description = "MultiRegionCipher")]
    [BenchmarkCategory("Encrypt")]
    public Task<Ciphertext> CipherEncrypt() => Cipher.EncryptAsync(RuntimeBenchmarks.Secret, RuntimeBenchmarks.Context);

    [Benchmark(Description = "SDK alone", Baseline = true)]
    [BenchmarkCategory("Decrypt")]
    public async Task<byte[]> SdkDecrypt()
    {
        var response = await _client.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(_blob), EncryptionContext = RuntimeBenchmarks.Context });
        return response.Plaintext.ToArray();
    }

    [Benchmark(Description = "MultiRegionCipher")]
    [BenchmarkCategory("Decrypt")]
    public async Task<int> CipherDecrypt()
    {
        using var plaintext = await Cipher.DecryptAsync(_ciphertext ?? throw new InvalidOperationException(), RuntimeBenchmarks.Context);
        return plaintext.Bytes.Length;
    }
}

/// <summary>Decrypts by 64 clients at once, in process and over HTTP: 1 divided by the mean is decrypts per second.</summary>
public class LocalKmsThroughput
{
    private const int Clients = 64;
    private const int Each = 10;

    private readonly List<AmazonKeyManagementServiceClient> _clients = [];
    private LocalKmsServer? _server;
    private byte[] _blob = [];

    [Params("in process", "over HTTP")]
    public string Transport { get; set; } = "";

    [GlobalSetup]
    public async Task Setup()
    {
        var kms = new LocalKms(new LocalKmsOptions { ReplicaCreationTime = TimeSpan.Zero });
        var key = await RuntimeBenchmarks.CreateFamilyAsync(kms);
        _server = LocalKmsServer.Start(kms);
        for (var i = 0; i < Clients; i++)
        {
            _clients.Add(Transport == "in process" ? kms.CreateClient(RegionEndpoint.EUWest1) : _server.CreateClient(RegionEndpoint.EUWest1));
        }

        var encrypted = await _clients[0].EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = new MemoryStream(RuntimeBenchmarks.Secret) });
        _blob = encrypted.CiphertextBlob.ToArray();
    }

    [Benchmark(Description = "Decrypt", OperationsPerInvoke = Clients * Each)]
    public Task Decrypt() => Task.WhenAll(_clients.Select(client => Task.Run(async () =>
    {
        for (var i = 0; i < Each; i++)
        {
            await client.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(_blob) });
        }
    })));

    [GlobalCleanup]
    public void Cleanup()
    {
        _clients.ForEach(static client => client.Dispose());
        _server?.Dispose();
    }
}
