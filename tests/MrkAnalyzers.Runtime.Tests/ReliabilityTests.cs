using System.Collections.Concurrent;

namespace MrkAnalyzers.Runtime.Tests;

/// <summary>
/// What must never happen, tried many times: an operation lost or wrong, an altered blob opened, a substituted one accepted. MRK_SOAK=1 tries all there is
/// instead of a sample, which takes minutes.
/// </summary>
public sealed class ReliabilityTests : CipherTest
{
    private const int Blobs = 1000;

    private static readonly bool IsSoak = Environment.GetEnvironmentVariable("MRK_SOAK") == "1";
    private static readonly int Trips = IsSoak ? 100_000 : 2_000;
    private static readonly Dictionary<string, string> Context = new() { ["purpose"] = "orders" };

    // By the system's clock, which the delays of this weather need.
    private readonly LocalKms _kms = new(new LocalKmsOptions { ReplicaCreationTime = TimeSpan.Zero });

    private MultiRegionKey _key = MultiRegionKey.Parse("arn:aws:kms:us-east-1:111122223333:key/mrk-none");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _key = await CreateFamilyAsync(_kms.CreateClient);
    }

    // What Rounds promises: an operation survives one change of the healthy Region less than it has rounds. The weather changes as often as that allows.
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task With_one_Region_well_at_any_time_nothing_is_lost_and_nothing_is_wrong(int rounds)
    {
        const int Workers = 64;
        var cipher = new MultiRegionCipher(
            _key,
            new[] { Virginia, Ireland, Tokyo }.Select(region => _kms.CreateClient(region, configure: static config => config.MaxErrorRetry = 0)),
            new MultiRegionCipherOptions { Rounds = rounds });
        var (done, opened) = (0, new ConcurrentDictionary<string, int>());
        var (random, well) = (new Random(7), Tokyo);
        var faults = new[] { Virginia, Ireland }.ToDictionary(static region => region, region => Trouble(random, region));
        var (changes, changesAtStart) = (0, new Dictionary<int, int>());
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            for (var i = worker; i < Trips; i += Workers)
            {
                var carried = (await UnderWayAsync(worker, cipher.EncryptAsync, new ReadOnlyMemory<byte>(Bytes($"{i}")))).ToBase64();
                using var plaintext = await UnderWayAsync(worker, cipher.DecryptAsync, Ciphertext.FromBase64(carried));
                Assert.Equal((Text(plaintext), plaintext.KeyArn), ($"{i}", _key.ArnIn(plaintext.Region)));
                opened.AddOrUpdate(plaintext.Region.SystemName, 1, static (_, count) => count + 1);
                Interlocked.Increment(ref done);
            }
        })));
        Assert.Equal(Trips, done);
        Assert.Equal(3, opened.Count);
        Assert.InRange(changes, Trips / Workers / 4, int.MaxValue);

        async Task<TResult> UnderWayAsync<TWork, TResult>(
            int worker, Func<TWork, IReadOnlyDictionary<string, string>, CancellationToken, Task<TResult>> operation, TWork work)
        {
            lock (faults)
            {
                changesAtStart[worker] = changes;
            }

            var result = await operation(work, Context, CancellationToken.None);
            lock (faults)
            {
                changesAtStart.Remove(worker);
                if (changesAtStart.Values.All(start => changes - start < rounds - 1))
                {
                    ChangeWeather();
                }
            }

            return result;
        }

        // First one Region gets well, and only then the other may fail: there is one at any time.
        void ChangeWeather()
        {
            var next = faults.Keys.ElementAt(random.Next(faults.Count));
            faults[next].ForEach(static fault => fault.Dispose());
            faults.Remove(next);
            faults.Add(well, Trouble(random, well));
            well = next;
            changes++;
        }
    }

    [Fact]
    public async Task Every_bit_flip_truncation_and_extension_is_refused()
    {
        var cipher = new MultiRegionCipher(_key, [_kms.CreateClient(Virginia, configure: static config => config.MaxErrorRetry = 0)]);
        var (tried, flipped) = (0, new ConcurrentDictionary<int, bool>());
        await Parallel.ForAsync(0, Blobs, async (i, _) =>
        {
            var blob = (await cipher.EncryptAsync(Bytes($"a secret {i:D4}"), Context)).ToArray();
            foreach (var bit in Sample(i, blob.Length * 8))
            {
                var altered = (byte[])blob.Clone();
                altered[bit / 8] ^= (byte)(1 << (bit % 8));
                flipped[bit] = true;
                await RefusedAsync(altered);
            }

            foreach (var length in Sample(i, blob.Length - 1))
            {
                await RefusedAsync(blob[..(length + 1)]);
            }

            foreach (var more in Sample(i, 32))
            {
                await RefusedAsync([.. blob, .. Enumerable.Repeat((byte)i, more + 1)]);
            }

            using var plaintext = await cipher.DecryptAsync(new Ciphertext(blob), Context);
            Assert.Equal($"a secret {i:D4}", Text(plaintext));

            // Of each blob another place in turn: together they are all of them.
            IEnumerable<int> Sample(int index, int count) => IsSoak ? Enumerable.Range(0, count) : [index % count];

            async Task RefusedAsync(byte[] altered)
            {
                Interlocked.Increment(ref tried);
                await Fails(CipherFailure.ContextOrBlobAltered, () => cipher.DecryptAsync(new Ciphertext(altered), Context));
            }
        });
        Assert.InRange(tried, 3 * Blobs, int.MaxValue);
        Assert.Equal(Enumerable.Range(0, flipped.Keys.Max() + 1), flipped.Keys.Order());
        Assert.InRange(flipped.Count, 500, 8 * Ciphertext.MaxLength);
    }

    [Fact]
    public async Task Substituted_blobs_are_refused_and_their_plaintext_wiped()
    {
        const string Open = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}""";
        using var client = Listening(Virginia);
        var cipher = new MultiRegionCipher(Key, [client]);
        using var mine = In(Virginia);
        using var theirs = In(Virginia, Stranger);
        (IAmazonKeyManagementService Client, string KeyId)[] strange =
        [
            (mine, (await CreateFamilyAsync()).KeyId),
            (theirs, (await theirs.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Policy = Open })).KeyMetadata.KeyId),
            (mine, (await mine.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata.KeyId),
        ];
        for (var i = 0; i < Blobs; i++)
        {
            var (owner, keyId) = strange[i % strange.Length];
            var planted = await owner.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Bytes($"planted {i}")) });
            await Fails(CipherFailure.KeyMismatch, () => cipher.DecryptAsync(new Ciphertext(planted.CiphertextBlob.ToArray()), NoContext));
        }

        // KMS did open each of them, and nothing is left of it where the SDK put it.
        Assert.Equal(Blobs, client.Plaintexts.Count);
        Assert.All(client.Plaintexts, static stream =>
        {
            Assert.InRange(stream.Length, "planted 0".Length, "planted 999".Length);
            Assert.All(stream.ToArray(), static octet => Assert.Equal(0, octet));
        });
    }

    private static async Task<MultiRegionKey> CreateFamilyAsync(Func<RegionEndpoint, string?, Action<AmazonKeyManagementServiceConfig>?, AmazonKeyManagementServiceClient> clientOf)
    {
        using var virginia = clientOf(Virginia, null, null);
        var key = (await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        foreach (var region in new[] { Ireland, Tokyo })
        {
            await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = region.SystemName });
        }

        return MultiRegionKey.Parse(key.Arn);
    }

    private List<Fault> Trouble(Random random, RegionEndpoint region) =>
    [
        _kms.Faults.Latency(TimeSpan.FromMilliseconds(random.Next(3)), region),
        random.Next(4) switch
        {
            0 => _kms.Faults.Outage(region),
            1 => _kms.Faults.Throttling(region),
            2 => _kms.Faults.Error("KMSInternalException", region),
            _ => _kms.Faults.Error("KMSInvalidStateException", region),
        },
    ];
}
