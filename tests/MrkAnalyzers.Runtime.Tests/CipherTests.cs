
namespace MrkAnalyzers.Runtime.Tests;

public sealed class CipherTests : CipherTest
{
    private static readonly Dictionary<string, string> Context = new() { ["purpose"] = "orders" };

    [Fact]
    public async Task What_one_Region_encrypts_every_other_decrypts()
    {
        var regions = new[] { Virginia, Ireland, Tokyo };
        foreach (var from in regions)
        {
            var carried = (await Cipher(from).EncryptAsync(Bytes("a secret"), Context)).ToBase64();
            foreach (var to in regions)
            {
                using var plaintext = await Cipher(to).DecryptAsync(Ciphertext.FromBase64(carried), Context);
                Assert.Equal(("a secret", Key.ArnIn(to), to), (Text(plaintext), plaintext.KeyArn, plaintext.Region));
            }
        }
    }

    [Fact]
    public async Task Decrypt_sends_the_ciphertext_alone()
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), NoContext);
        using var plaintext = await Cipher(Ireland).DecryptAsync(ciphertext, NoContext);
        Assert.Null(Kms.Requests.Single(static request => request.Operation == "Decrypt").KeyId);
    }

    [Fact]
    public async Task Pinned_mode_sends_the_bare_id_and_nothing_Region_bound()
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), NoContext);
        using var plaintext = await Cipher(new MultiRegionCipherOptions { DecryptMode = DecryptMode.PinnedKey }, Ireland).DecryptAsync(ciphertext, NoContext);
        Assert.Equal(Key.KeyId, Kms.Requests.Single(static request => request.Operation == "Decrypt").KeyId);
        Assert.Equal("x", Text(plaintext));
    }

    [Fact]
    public async Task A_data_key_opens_in_another_Region()
    {
        using var dataKey = await Cipher(Virginia).GenerateDataKeyAsync(Context);
        Assert.Equal((32, Virginia), (dataKey.Bytes.Length, dataKey.Region));
        using var opened = await Cipher(Tokyo).DecryptAsync(dataKey.Encrypted, Context);
        Assert.Equal(dataKey.Bytes.ToArray(), opened.Bytes.ToArray());
    }

    [Fact]
    public async Task Disposing_wipes()
    {
        var dataKey = await Cipher(Virginia).GenerateDataKeyAsync(Context);
        var plaintext = await Cipher(Tokyo).DecryptAsync(dataKey.Encrypted, Context);
        var (one, other) = (dataKey.Bytes, plaintext.Bytes);
        dataKey.Dispose();
        plaintext.Dispose();
        plaintext.Dispose();
        Assert.All(one.ToArray().Concat(other.ToArray()), static octet => Assert.Equal(0, octet));
        Assert.Throws<ObjectDisposedException>(() => dataKey.Bytes);
        Assert.Throws<ObjectDisposedException>(() => plaintext.Bytes);
    }

    [Fact]
    public async Task The_SDKs_own_buffers_are_wiped()
    {
        using var client = Listening(Virginia);
        var cipher = new MultiRegionCipher(Key, [client]);
        using var dataKey = await cipher.GenerateDataKeyAsync(Context);
        using var plaintext = await cipher.DecryptAsync(dataKey.Encrypted, Context);
        Assert.Equal(2, client.Plaintexts.Count);
        Assert.All(client.Plaintexts, static stream => Assert.All(stream.ToArray(), static octet => Assert.Equal(0, octet)));
    }

    [Fact]
    public async Task Another_familys_ciphertext_is_refused_and_wiped()
    {
        var other = await CreateFamilyAsync();
        var ciphertext = await new MultiRegionCipher(other, [In(Virginia)]).EncryptAsync(Bytes("planted"), NoContext);
        await RefusesAsync(ciphertext, other.ArnIn(Virginia));
    }

    [Fact]
    public async Task A_single_Region_keys_ciphertext_is_refused_and_wiped()
    {
        var single = (await In(Virginia).CreateKeyAsync(new CreateKeyRequest())).KeyMetadata;
        var blob = (await In(Virginia).EncryptAsync(new EncryptRequest { KeyId = single.KeyId, Plaintext = new MemoryStream(Bytes("planted")) })).CiphertextBlob;
        await RefusesAsync(new Ciphertext(blob.ToArray()), single.Arn);
    }

    [Fact]
    public async Task Another_accounts_ciphertext_is_refused_and_wiped_even_where_it_may_be_used()
    {
        using var stranger = In(Virginia, Stranger);
        var theirs = (await stranger.CreateKeyAsync(new CreateKeyRequest
        {
            MultiRegion = true,
            Policy = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}""",
        })).KeyMetadata;
        var blob = (await stranger.EncryptAsync(new EncryptRequest { KeyId = theirs.KeyId, Plaintext = new MemoryStream(Bytes("planted")) })).CiphertextBlob;
        await RefusesAsync(new Ciphertext(blob.ToArray()), theirs.Arn);
    }

    [Fact]
    public async Task Pinned_mode_does_not_even_let_KMS_open_another_keys_ciphertext()
    {
        var other = await CreateFamilyAsync();
        var ciphertext = await new MultiRegionCipher(other, [In(Virginia)]).EncryptAsync(Bytes("planted"), NoContext);
        var exception = await Fails(
            CipherFailure.KeyMismatch, () => Cipher(new MultiRegionCipherOptions { DecryptMode = DecryptMode.PinnedKey }, Virginia).DecryptAsync(ciphertext, NoContext));
        Assert.IsType<IncorrectKeyException>(exception.InnerException);
    }

    [Fact]
    public async Task A_mismatch_is_not_carried_to_the_next_Region()
    {
        var other = await CreateFamilyAsync();
        var ciphertext = await new MultiRegionCipher(other, [In(Virginia)]).EncryptAsync(Bytes("planted"), NoContext);
        await Fails(CipherFailure.KeyMismatch, () => Cipher(Virginia, Ireland).DecryptAsync(ciphertext, NoContext));
        Assert.Equal(["us-east-1"], Asked("Decrypt"));
    }

    [Fact]
    public async Task An_altered_ciphertext_or_context_is_named_as_such()
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), Context);
        var altered = ciphertext.ToArray();
        altered[^1] ^= 1;
        await Fails(CipherFailure.ContextOrBlobAltered, () => Cipher(Virginia, Ireland).DecryptAsync(new Ciphertext(altered), Context));
        await Fails(CipherFailure.ContextOrBlobAltered, () => Cipher(Virginia, Ireland).DecryptAsync(ciphertext, NoContext));
        Assert.Equal(["us-east-1", "us-east-1"], Asked("Decrypt"));
    }

    [Fact]
    public async Task Every_bit_flip_truncation_and_extension_is_refused()
    {
        var cipher = Cipher(Virginia);
        var blob = (await cipher.EncryptAsync(Bytes("x"), Context)).ToArray();
        for (var bit = 0; bit < blob.Length * 8; bit++)
        {
            var altered = (byte[])blob.Clone();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            await Fails(CipherFailure.ContextOrBlobAltered, () => cipher.DecryptAsync(new Ciphertext(altered), Context));
        }

        for (var length = 1; length < blob.Length; length++)
        {
            await Fails(CipherFailure.ContextOrBlobAltered, () => cipher.DecryptAsync(new Ciphertext(blob.AsSpan(0, length)), Context));
        }

        await Fails(CipherFailure.ContextOrBlobAltered, () => cipher.DecryptAsync(new Ciphertext([.. blob, 0]), Context));
    }

    [Fact]
    public async Task Too_much_plaintext_is_refused_before_KMS_is_called()
    {
        var exception = await Fails(CipherFailure.TooLarge, () => Cipher(Virginia).EncryptAsync(new byte[4097], Context));
        Assert.Contains("GenerateDataKeyAsync", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Kms.Requests);
        Assert.NotNull(await Cipher(Virginia).EncryptAsync(new byte[4096], Context));
    }

    [Fact]
    public async Task Memory_that_is_no_array_is_encrypted_all_the_same()
    {
        using var owner = new NativeMemory(Bytes("native"));
        var ciphertext = await Cipher(Virginia).EncryptAsync(owner.Memory, Context);
        using var plaintext = await Cipher(Ireland).DecryptAsync(ciphertext, Context);
        Assert.Equal("native", Text(plaintext));
        var sliced = await Cipher(Virginia).EncryptAsync(Bytes("__part__").AsMemory(2, 4), Context);
        using var part = await Cipher(Ireland).DecryptAsync(sliced, Context);
        Assert.Equal("part", Text(part));
    }

    [Fact]
    public async Task Arguments_are_checked_before_KMS_is_called()
    {
        var cipher = Cipher(Virginia);
        await Assert.ThrowsAsync<ArgumentException>(() => cipher.EncryptAsync(ReadOnlyMemory<byte>.Empty, Context));
        await Assert.ThrowsAsync<ArgumentNullException>(() => cipher.EncryptAsync(new byte[1], null!));
        await Assert.ThrowsAsync<ArgumentException>(() => cipher.EncryptAsync(new byte[1], new Dictionary<string, string> { ["a"] = null! }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => cipher.DecryptAsync(null!, Context));
        await Assert.ThrowsAsync<ArgumentNullException>(() => cipher.DecryptAsync(new Ciphertext([1]), null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => cipher.GenerateDataKeyAsync(null!));
        Assert.Empty(Kms.Requests);
    }

    [Fact]
    public void A_cipher_that_cannot_work_is_not_made()
    {
        Assert.Throws<ArgumentException>(() => Cipher());
        Assert.Throws<ArgumentException>(() => Cipher(Virginia, Virginia));
        Assert.Throws<ArgumentException>(() => Cipher(RegionEndpoint.CNNorth1));
        Assert.Throws<ArgumentNullException>(() => new MultiRegionCipher(null!, []));
        Assert.Throws<ArgumentNullException>(() => new MultiRegionCipher(Key, null!));
        Assert.Throws<ArgumentException>(() => new MultiRegionCipher(Key, [null!]));
        foreach (var options in new MultiRegionCipherOptions[]
        {
            new() { DecryptMode = (DecryptMode)7 },
            new() { HedgingDelay = TimeSpan.FromSeconds(-1) },
            new() { HedgingDelay = TimeSpan.FromDays(2) },
            new() { Rounds = 0 },
            new() { Rounds = 11 },
            new() { AttemptTimeout = TimeSpan.FromHours(2) },
            new() { BreakerFailureRatio = 1.1 },
            new() { BreakerSamplingTime = TimeSpan.FromDays(2) },
            new() { BreakerBreakTime = TimeSpan.FromDays(2) },
            new() { AttemptTimeout = TimeSpan.Zero },
            new() { BreakerMinimumAttempts = 1 },
            new() { BreakerFailureRatio = 0 },
            new() { BreakerFailureRatio = double.NaN },
            new() { BreakerSamplingTime = TimeSpan.FromMilliseconds(499) },
            new() { BreakerBreakTime = TimeSpan.Zero },
        })
        {
            Assert.Throws<ArgumentException>(() => Cipher(options, Virginia));
        }
    }

    [Fact]
    public async Task Options_are_read_once()
    {
        var options = new MultiRegionCipherOptions();
        var cipher = Cipher(options, Virginia, Ireland);
        (options.DecryptMode, options.FailoverOnAccessDenied, options.Rounds, options.HedgingDelay) = (DecryptMode.PinnedKey, true, 0, TimeSpan.FromSeconds(-5));
        using var plaintext = await cipher.DecryptAsync(await cipher.EncryptAsync(Bytes("x"), Context), Context);
        Assert.Null(Kms.Requests.Single(static request => request.Operation == "Decrypt").KeyId);
        using var fault = Kms.Faults.Error("AccessDeniedException", Virginia);
        await Fails(CipherFailure.NoPermission, () => cipher.EncryptAsync(Bytes("x"), Context));
    }

    [Fact]
    public async Task A_call_allocates_hardly_more_than_the_SDK_alone()
    {
        var cipher = Cipher(Virginia, Ireland);
        using var client = In(Virginia);
        var ciphertext = await cipher.EncryptAsync(Bytes("x"), Context);
        var blob = ciphertext.ToArray();
        var alone = await BytesOfAsync(() => client.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), EncryptionContext = Context }));
        var helped = await BytesOfAsync(() => cipher.DecryptAsync(ciphertext, Context));
        Assert.InRange(helped - alone, -2048, 2048);
    }

    /// <summary>What one call allocates in the middle of many; in process nothing waits, so that all of it happens on this thread.</summary>
    private static Task<long> BytesOfAsync(Func<Task> call) => Task.Run(async () =>
    {
        var bytes = new List<long>();
        for (var i = 0; i < 200; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            await call();
            bytes.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        bytes.Sort();
        return bytes[bytes.Count / 2];
    });

    [Fact]
    public async Task A_client_with_a_service_URL_is_known_by_its_signing_Region()
    {
        await using var server = LocalKmsServer.Start(Kms);
        var cipher = new MultiRegionCipher(Key, [server.CreateClient(Ireland)]);
        using var plaintext = await cipher.DecryptAsync(await cipher.EncryptAsync(Bytes("x"), Context), Context);
        Assert.Equal(Ireland.SystemName, plaintext.Region.SystemName);
    }

    [Theory]
    [InlineData("""{"KeyId":"{arn}","Plaintext":"Y2FuYXJ5LTB4QzBGRkVF" """)]
    [InlineData("""{"KeyId":"{arn}","Plaintext":"Y2FuYXJ5LTB4QzBGRkVF!"}""")]
    [InlineData("""{"KeyId":"{arn}","Plaintext":["Y2FuYXJ5LTB4QzBGRkVF"]}""")]
    [InlineData("""{"KeyId":"{arn}"}""")]
    [InlineData("""{"Plaintext":"Y2FuYXJ5LTB4QzBGRkVF"}""")]
    [InlineData("<html>Sign in to the network: Y2FuYXJ5LTB4QzBGRkVF</html>")]
    [InlineData("")]
    public async Task An_answer_that_is_none_ends_in_an_exception_without_secrets(string answer)
    {
        var config = new AmazonKeyManagementServiceConfig
        {
            RegionEndpoint = Virginia,
            MaxErrorRetry = 0,
            HttpClientFactory = new Answering(answer.Replace("{arn}", Key.ArnIn(Virginia), StringComparison.Ordinal)),
        };
        using var client = new AmazonKeyManagementServiceClient("any", "any", config);
        var exception = await Assert.ThrowsAsync<CipherException>(() => new MultiRegionCipher(Key, [client], logger: Logger).DecryptAsync(new Ciphertext([1]), NoContext));
        var texts = exception + string.Join('\n', exception.Failures) + string.Join('\n', Logger.Collector.GetSnapshot().Select(static record => $"{record.Message} {record.Exception}"));
        Assert.DoesNotContain("Y2FuYXJ5", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", texts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"KeyId":"{arn}"}""")]
    [InlineData("""{"KeyId":"{arn}","CiphertextBlob":"","Plaintext":"YQ=="}""")]
    [InlineData("""{"KeyId":"{arn}","CiphertextBlob":"YQ=="}""")]
    public async Task An_answer_that_lacks_what_was_asked_for_says_so(string answer)
    {
        var config = new AmazonKeyManagementServiceConfig
        {
            RegionEndpoint = Virginia,
            MaxErrorRetry = 0,
            HttpClientFactory = new Answering(answer.Replace("{arn}", Key.ArnIn(Virginia), StringComparison.Ordinal)),
        };
        using var client = new AmazonKeyManagementServiceClient("any", "any", config);
        var cipher = new MultiRegionCipher(Key, [client]);
        Assert.IsType<InvalidDataException>((await Fails(CipherFailure.Refused, () => cipher.GenerateDataKeyAsync(Context))).InnerException);
        if (!answer.Contains("YQ==", StringComparison.Ordinal))
        {
            Assert.IsType<InvalidDataException>((await Fails(CipherFailure.Refused, () => cipher.EncryptAsync(Bytes("x"), Context))).InnerException);
            Assert.IsType<InvalidDataException>((await Fails(CipherFailure.Refused, () => cipher.DecryptAsync(new Ciphertext([1]), Context))).InnerException);
        }
    }

    [Fact]
    public async Task Any_kind_of_dictionary_is_a_context()
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["purpose"] = "orders" };
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), sorted);
        using var plaintext = await Cipher(Ireland).DecryptAsync(ciphertext, Context);
        Assert.Equal("x", Text(plaintext));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_client_without_a_Region_is_refused(string? signingRegion)
    {
        using var client = new AmazonKeyManagementServiceClient(
            "any", "any", new AmazonKeyManagementServiceConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = signingRegion });
        var exception = Assert.Throws<ArgumentException>("client", () => new MultiRegionCipher(Key, [client]));
        Assert.Contains("AuthenticationRegion", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_stream_the_SDK_gives_is_wiped_if_it_can_be()
    {
        var bytes = new byte[] { 1, 2, 3, 4 };
        Wiping.Wipe(new MemoryStream(bytes, 1, 2, writable: true, publiclyVisible: true));
        Assert.Equal([1, 0, 0, 4], bytes);
        Wiping.Wipe(new MemoryStream(bytes, 0, 1, writable: true, publiclyVisible: false));
        Assert.Equal([0, 0, 0, 4], bytes);
        Wiping.Wipe(new MemoryStream(bytes, writable: false));
        Assert.Equal([0, 0, 0, 4], bytes);
        Wiping.Wipe((MemoryStream?)null);
    }

    [Fact]
    public async Task Texts_of_plaintext_and_data_keys_hold_neither()
    {
        using var dataKey = await Cipher(Virginia).GenerateDataKeyAsync(Context);
        using var plaintext = await Cipher(Ireland).DecryptAsync(dataKey.Encrypted, Context);
        Assert.Equal("Data key made in us-east-1", dataKey.ToString());
        Assert.Equal($"Plaintext opened by {Key.ArnIn(Ireland)}", plaintext.ToString());
    }

    private async Task RefusesAsync(Ciphertext ciphertext, string openedBy)
    {
        using var client = Listening(Virginia);
        var exception = await Fails(CipherFailure.KeyMismatch, () => new MultiRegionCipher(Key, [client]).DecryptAsync(ciphertext, NoContext));
        Assert.Contains(openedBy, exception.Message, StringComparison.Ordinal);
        Assert.Equal(("us-east-1", CipherFailure.KeyMismatch), (Assert.Single(exception.Failures).Region, exception.Failures[0].Reason));
        Assert.All(Assert.Single(client.Plaintexts).ToArray(), static octet => Assert.Equal(0, octet));
    }

    private sealed class NativeMemory(byte[] content) : System.Buffers.MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => content;

        public override System.Buffers.MemoryHandle Pin(int elementIndex = 0) => default;

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
