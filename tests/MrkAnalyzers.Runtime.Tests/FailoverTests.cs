using MrkAnalyzers.Runtime.Failover;

namespace MrkAnalyzers.Runtime.Tests;

public sealed class FailoverTests : CipherTest
{
    private static readonly Dictionary<string, string> Context = new() { ["purpose"] = "orders" };

    [Fact]
    public async Task The_first_Region_does_the_work_while_it_can()
    {
        var ciphertext = await Cipher(Ireland, Virginia, Tokyo).EncryptAsync(Bytes("x"), Context);
        using var plaintext = await Cipher(Ireland, Virginia, Tokyo).DecryptAsync(ciphertext, Context);
        Assert.Equal(["eu-west-1", "eu-west-1"], Kms.Requests.Select(static request => request.Region));
    }

    [Fact]
    public async Task Every_operation_survives_an_outage()
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), Context);
        using var outage = Kms.Faults.Outage(Virginia);
        var cipher = Cipher(Virginia, Ireland);
        using var plaintext = await cipher.DecryptAsync(ciphertext, Context);
        Assert.Equal(("x", Key.ArnIn(Ireland)), (Text(plaintext), plaintext.KeyArn));
        Assert.NotNull(await cipher.EncryptAsync(Bytes("y"), Context));
        using var dataKey = await cipher.GenerateDataKeyAsync(Context);
        Assert.Equal(Ireland, dataKey.Region);
    }

    [Theory]
    [InlineData("ThrottlingException", CipherFailure.Throttled)]
    [InlineData("KMSInternalException", CipherFailure.RegionUnavailable)]
    [InlineData("KeyUnavailableException", CipherFailure.RegionUnavailable)]
    [InlineData("DependencyTimeoutException", CipherFailure.RegionUnavailable)]
    [InlineData("RequestTimeoutException", CipherFailure.RegionUnavailable)]
    [InlineData("RequestTimeout", CipherFailure.RegionUnavailable)]
    [InlineData("InternalFailure", CipherFailure.RegionUnavailable)]
    [InlineData("ServiceUnavailable", CipherFailure.RegionUnavailable)]
    [InlineData("Throttling", CipherFailure.Throttled)]
    [InlineData("TooManyRequestsException", CipherFailure.Throttled)]
    [InlineData("RequestLimitExceeded", CipherFailure.Throttled)]
    [InlineData("LimitExceededException", CipherFailure.Throttled)]
    [InlineData("KMSInvalidStateException", CipherFailure.ReplicaNotReady)]
    public async Task What_another_Region_can_do_better_is_handed_on(string code, CipherFailure reason)
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), Context);
        using var fault = Kms.Faults.Error(code, Virginia);
        using var plaintext = await Cipher(Virginia, Ireland).DecryptAsync(ciphertext, Context);
        Assert.Equal(Ireland, plaintext.Region);
        var exception = await Fails(reason, () => Cipher(Virginia).DecryptAsync(ciphertext, Context));
        Assert.Equal(("us-east-1", reason), (Assert.Single(exception.Failures).Region, exception.Failures[0].Reason));
    }

    [Fact]
    public async Task Any_server_error_is_handed_on()
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), Context);
        using var fault = Kms.Faults.Error("SomethingNew", Virginia, httpStatus: 502);
        using var plaintext = await Cipher(Virginia, Ireland).DecryptAsync(ciphertext, Context);
        Assert.Equal(Ireland, plaintext.Region);
    }

    [Theory]
    [InlineData("InvalidCiphertextException", CipherFailure.ContextOrBlobAltered)]
    [InlineData("IncorrectKeyException", CipherFailure.KeyMismatch)]
    [InlineData("NotFoundException", CipherFailure.KeyNotInRegion)]
    [InlineData("AccessDeniedException", CipherFailure.NoPermission)]
    [InlineData("DisabledException", CipherFailure.KeyDisabled)]
    [InlineData("InvalidKeyUsageException", CipherFailure.Refused)]
    [InlineData("ValidationException", CipherFailure.Refused)]
    public async Task What_is_an_answer_is_not_asked_again_elsewhere(string code, CipherFailure reason)
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), Context);
        using var fault = Kms.Faults.Error(code, Virginia);
        var exception = await Fails(reason, () => Cipher(Virginia, Ireland).DecryptAsync(ciphertext, Context));
        Assert.Equal(["us-east-1"], Asked("Decrypt"));
        Assert.IsAssignableFrom<AmazonKeyManagementServiceException>(exception.InnerException);
        Assert.True(exception.Message.Length > 40, exception.Message);
    }

    public static TheoryData<Exception, CipherFailure> FailuresOfTheNetwork() => new()
    {
        { new HttpRequestException("x"), CipherFailure.RegionUnavailable },
        { new System.Net.WebException("x"), CipherFailure.RegionUnavailable },
        { new IOException("x"), CipherFailure.RegionUnavailable },
        { new TimeoutException("x"), CipherFailure.RegionUnavailable },
        { new OperationCanceledException("x"), CipherFailure.RegionUnavailable },
        { new Amazon.Runtime.AmazonServiceException("x", new HttpRequestException("x")), CipherFailure.RegionUnavailable },
        { new Amazon.Runtime.AmazonServiceException("x", new System.Net.WebException("x")), CipherFailure.RegionUnavailable },
        { new Amazon.Runtime.AmazonServiceException("x", new IOException("x")), CipherFailure.RegionUnavailable },
        { new Amazon.Runtime.AmazonServiceException("x", new FormatException("x")), CipherFailure.Refused },
        { new Amazon.Runtime.AmazonServiceException("x"), CipherFailure.Refused },
        { new AmazonKeyManagementServiceException("x"), CipherFailure.Refused },
        { new InvalidOperationException("x"), CipherFailure.Refused },
    };

    [Theory]
    [MemberData(nameof(FailuresOfTheNetwork))]
    public void What_the_SDK_throws_is_told_apart_from_what_the_network_does(Exception exception, CipherFailure reason) =>
        Assert.Equal(reason, FailureTable.ReasonOf(exception));

    [Fact]
    public async Task A_Region_is_trusted_again_when_it_has_not_failed_for_a_while()
    {
        var cipher = Cipher(new MultiRegionCipherOptions { BreakerSamplingTime = TimeSpan.FromSeconds(30), BreakerMinimumAttempts = 2, BreakerBreakTime = TimeSpan.FromHours(1) }, Virginia, Ireland);
        var virginia = cipher.Regions[0];
        using (Kms.Faults.Outage(Virginia, times: 1))
        {
            Assert.True(virginia.IsTrusted);
            await cipher.EncryptAsync(Bytes("x"), Context);
        }

        Assert.False(virginia.IsTrusted);
        Clock.Advance(TimeSpan.FromSeconds(29.9));
        Assert.False(virginia.IsTrusted);
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(virginia.IsTrusted);

        // Not while the breaker is open, which lasts longer here.
        using var outage = Kms.Faults.Outage(Virginia);
        for (var i = 0; i < 3; i++)
        {
            await cipher.EncryptAsync(Bytes("x"), Context);
        }

        Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.False(virginia.IsTrusted);
    }

    [Fact]
    public async Task A_denial_is_handed_on_only_when_asked_for()
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), Context);
        using var fault = Kms.Faults.Error("AccessDeniedException", Virginia);
        using var plaintext = await Cipher(new MultiRegionCipherOptions { FailoverOnAccessDenied = true }, Virginia, Ireland).DecryptAsync(ciphertext, Context);
        Assert.Equal(Ireland, plaintext.Region);
    }

    [Fact]
    public async Task When_all_Regions_fail_every_reason_is_kept()
    {
        using var one = Kms.Faults.Outage(Virginia);
        using var two = Kms.Faults.Throttling(Ireland);
        using var three = Kms.Faults.Error("KMSInvalidStateException", Tokyo);
        var exception = await Fails(CipherFailure.AllRegionsFailed, () => Cipher(Virginia, Ireland, Tokyo).EncryptAsync(Bytes("x"), Context));
        Assert.Equal(
            [("us-east-1", CipherFailure.RegionUnavailable), ("eu-west-1", CipherFailure.Throttled), ("ap-northeast-1", CipherFailure.ReplicaNotReady)],
            exception.Failures.Select(static failure => (failure.Region, failure.Reason)));
        Assert.Contains("us-east-1: RegionUnavailable; eu-west-1: Throttled; ap-northeast-1: ReplicaNotReady", exception.Message, StringComparison.Ordinal);
        Assert.Same(exception.Failures[2].Exception, exception.InnerException);
        Assert.Equal("eu-west-1: Throttled (Rate exceeded)", exception.Failures[1].ToString());
    }

    [Fact]
    public async Task An_answer_after_a_failover_is_the_reason_and_the_failures_tell_the_story()
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), Context);
        using var outage = Kms.Faults.Outage(Virginia);
        var exception = await Fails(CipherFailure.ContextOrBlobAltered, () => Cipher(Virginia, Ireland, Tokyo).DecryptAsync(ciphertext, NoContext));
        Assert.Equal(["us-east-1", "eu-west-1"], exception.Failures.Select(static failure => failure.Region));
    }

    [Fact]
    public async Task A_replica_that_is_still_being_created_is_passed_over()
    {
        using var virginia = In(Virginia);
        var key = (await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
        var cipher = new MultiRegionCipher(MultiRegionKey.Parse(key.Arn), [In(Ireland), In(Virginia)], timeProvider: Clock);
        using var plaintext = await cipher.DecryptAsync(await cipher.EncryptAsync(Bytes("x"), Context), Context);
        Assert.Equal(Virginia, plaintext.Region);
        await Fails(
            CipherFailure.ReplicaNotReady,
            () => new MultiRegionCipher(MultiRegionKey.Parse(key.Arn), [In(Ireland)], timeProvider: Clock).EncryptAsync(Bytes("x"), Context));
    }

    [Fact]
    public async Task A_Region_without_a_key_of_the_family_denies_the_blob_and_does_not_find_the_key()
    {
        using var virginia = In(Virginia);
        var key = MultiRegionKey.Parse((await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata.Arn);
        var ciphertext = await new MultiRegionCipher(key, [virginia]).EncryptAsync(Bytes("x"), Context);
        var ireland = new MultiRegionCipher(key, [In(Ireland)]);
        await Fails(CipherFailure.NoPermission, () => ireland.DecryptAsync(ciphertext, Context));
        var exception = await Fails(CipherFailure.KeyNotInRegion, () => ireland.EncryptAsync(Bytes("x"), Context));
        Assert.Contains("ReplicateKey", exception.Message, StringComparison.Ordinal);
        var pinned = new MultiRegionCipher(key, [In(Ireland)], new MultiRegionCipherOptions { DecryptMode = DecryptMode.PinnedKey });
        await Fails(CipherFailure.KeyNotInRegion, () => pinned.DecryptAsync(ciphertext, Context));
    }

    [Fact]
    public async Task A_disabled_key_is_an_answer()
    {
        await In(Virginia).DisableKeyAsync(Key.KeyId);
        await Fails(CipherFailure.KeyDisabled, () => Cipher(Virginia, Ireland).EncryptAsync(Bytes("x"), Context));
    }

    [Fact]
    public async Task A_slow_Region_is_given_up_after_its_time()
    {
        using var latency = Kms.Faults.Latency(TimeSpan.FromHours(1), Virginia);
        var cipher = Cipher(new MultiRegionCipherOptions { AttemptTimeout = TimeSpan.FromSeconds(5) }, Virginia, Ireland);
        var pending = cipher.EncryptAsync(Bytes("x"), Context);
        WaitForHits(latency, 1);
        Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(pending.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.NotNull(await pending);
        Assert.Equal(["us-east-1"], LogOfFailovers());

        var alone = Cipher(new MultiRegionCipherOptions { AttemptTimeout = TimeSpan.FromSeconds(5) }, Virginia).EncryptAsync(Bytes("x"), Context);
        WaitForHits(latency, 2);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await Fails(CipherFailure.RegionUnavailable, () => alone);
    }

    [Fact]
    public async Task Hedging_asks_the_next_Region_without_waiting_for_a_failure()
    {
        using var latency = Kms.Faults.Latency(TimeSpan.FromHours(1), Virginia);
        var cipher = Cipher(new MultiRegionCipherOptions { HedgingDelay = TimeSpan.Zero }, Virginia, Ireland);
        var ciphertext = await cipher.EncryptAsync(Bytes("x"), Context);
        using var plaintext = await cipher.DecryptAsync(ciphertext, Context);
        Assert.Equal(Ireland, plaintext.Region);
        Assert.Empty(LogOfFailovers());
    }

    [Fact]
    public async Task Hedging_waits_its_delay_first()
    {
        using var latency = Kms.Faults.Latency(TimeSpan.FromHours(1), Virginia);
        var cipher = Cipher(new MultiRegionCipherOptions { HedgingDelay = TimeSpan.FromSeconds(2) }, Virginia, Ireland);
        var pending = cipher.EncryptAsync(Bytes("x"), Context);
        WaitForHits(latency, 1);
        Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(pending.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.NotNull(await pending);
    }

    [Fact]
    public async Task The_plaintext_of_a_hedged_attempt_that_lost_is_wiped()
    {
        var ciphertext = await Cipher(Virginia).EncryptAsync(Bytes("x"), Context);
        var (virginia, ireland) = (Listening(Virginia), Listening(Ireland));
        var cipher = new MultiRegionCipher(Key, [virginia, ireland], new MultiRegionCipherOptions { HedgingDelay = TimeSpan.Zero });
        for (var i = 0; i < 20; i++)
        {
            using var plaintext = await cipher.DecryptAsync(ciphertext, Context);
            Assert.Equal("x", Text(plaintext));
        }

        Assert.All(virginia.Plaintexts.Concat(ireland.Plaintexts), static stream => Assert.All(stream.ToArray(), static octet => Assert.Equal(0, octet)));
    }

    [Fact]
    public async Task A_Region_that_keeps_failing_is_left_alone_for_a_while()
    {
        using var outage = Kms.Faults.Outage(Virginia);
        var cipher = Cipher(Virginia, Ireland);
        for (var i = 0; i < 30; i++)
        {
            await cipher.EncryptAsync(Bytes("x"), Context);
        }

        var askedWhileDown = Asked("Encrypt").Count(static region => region == "us-east-1");
        Assert.InRange(askedWhileDown, 2, 29);
        outage.Dispose();
        await cipher.EncryptAsync(Bytes("x"), Context);
        Assert.Equal(askedWhileDown, Asked("Encrypt").Count(static region => region == "us-east-1"));
        Clock.Advance(TimeSpan.FromSeconds(16));
        await cipher.EncryptAsync(Bytes("x"), Context);
        Assert.Equal("us-east-1", Asked("Encrypt").Last());
    }

    [Fact]
    public async Task Wrong_ciphertexts_do_not_speak_against_a_Region()
    {
        var cipher = Cipher(Virginia, Ireland);
        for (var i = 0; i < 30; i++)
        {
            await Fails(CipherFailure.ContextOrBlobAltered, () => cipher.DecryptAsync(new Ciphertext([1, 2, 3]), Context));
        }

        Assert.DoesNotContain("eu-west-1", Asked("Decrypt"));
        Assert.Equal(30, Asked("Decrypt").Count());
    }

    [Fact]
    public async Task A_breaker_never_costs_an_answer()
    {
        var cipher = Cipher(Virginia, Ireland);
        using (Kms.Faults.Outage(Virginia))
        {
            for (var i = 0; i < 30; i++)
            {
                await cipher.EncryptAsync(Bytes("x"), Context);
            }
        }

        // Virginia is well again, but still left alone; now Ireland goes.
        using var outage = Kms.Faults.Outage(Ireland);
        Assert.NotNull(await cipher.EncryptAsync(Bytes("x"), Context));
        Assert.Equal("us-east-1", Asked("Encrypt").Last());

        // And with that Virginia is trusted again: nobody asks Ireland first.
        Kms.ClearRequests();
        Assert.NotNull(await cipher.EncryptAsync(Bytes("x"), Context));
        Assert.Equal(["us-east-1"], Asked("Encrypt"));
    }

    [Fact]
    public async Task When_every_breaker_is_open_each_Region_is_asked_once_and_the_real_reason_kept()
    {
        using var outage = Kms.Faults.Outage();
        var cipher = Cipher(new MultiRegionCipherOptions { Rounds = 1 }, Virginia, Ireland);
        for (var i = 0; i < 30; i++)
        {
            await Fails(CipherFailure.AllRegionsFailed, () => cipher.EncryptAsync(Bytes("x"), Context));
        }

        Kms.ClearRequests();
        var exception = await Fails(CipherFailure.AllRegionsFailed, () => cipher.EncryptAsync(Bytes("x"), Context));
        Assert.Equal(["us-east-1", "eu-west-1"], Asked("Encrypt"));
        Assert.Equal(["us-east-1", "eu-west-1"], exception.Failures.Select(static failure => failure.Region));
        Assert.All(exception.Failures, static failure => Assert.IsNotType<Polly.CircuitBreaker.BrokenCircuitException>(failure.Exception, exactMatch: false));
    }

    [Fact]
    public async Task Cancellation_ends_it_at_once_and_is_no_failure()
    {
        using var latency = Kms.Faults.Latency(TimeSpan.FromHours(1));
        using var cancellation = new CancellationTokenSource();
        foreach (var options in new[] { new MultiRegionCipherOptions(), new MultiRegionCipherOptions { HedgingDelay = TimeSpan.Zero } })
        {
            using var source = new CancellationTokenSource();
            var pending = Cipher(options, Virginia, Ireland).EncryptAsync(Bytes("x"), Context, source.Token);
            await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        }

        await cancellation.CancelAsync();
        Kms.ClearRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Cipher(Virginia).EncryptAsync(Bytes("x"), Context, cancellation.Token));
        Assert.Empty(Kms.Requests);
        Assert.Empty(LogOfFailovers());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3600)]
    public async Task After_a_cancellation_no_other_Region_is_asked(int? hedgingSeconds)
    {
        using var cancellation = new CancellationTokenSource();
        using var virginia = new CountingClient(cancellation, Virginia);
        using var ireland = new CountingClient();
        var options = new MultiRegionCipherOptions { HedgingDelay = hedgingSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
        var cipher = new MultiRegionCipher(Key, [virginia, ireland], options, Logger, Clock);

        // It fails in a way that another Region could do better, and the caller has given up meanwhile.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cipher.EncryptAsync(Bytes("x"), Context, cancellation.Token));
        Assert.Equal((1, 0), (virginia.Calls, ireland.Calls));
    }

    [Fact]
    public async Task Cancelled_attempts_do_not_speak_against_a_Region()
    {
        var cipher = Cipher(Virginia, Ireland);
        using (var outage = Kms.Faults.Outage(Virginia, times: 1))
        {
            // One failure, so that the breaker looks at what follows.
            await cipher.EncryptAsync(Bytes("x"), Context);
        }

        using (var latency = Kms.Faults.Latency(TimeSpan.FromHours(1), Virginia))
        {
            for (var i = 1; i <= 30; i++)
            {
                using var cancellation = new CancellationTokenSource();
                var pending = cipher.EncryptAsync(Bytes("x"), Context, cancellation.Token);
                WaitForHits(latency, i);
                await cancellation.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
            }
        }

        Kms.ClearRequests();
        await cipher.EncryptAsync(Bytes("x"), Context);
        Assert.Equal(["us-east-1"], Asked("Encrypt"));
    }

    [Fact]
    public async Task When_all_Regions_have_failed_they_are_asked_once_more()
    {
        using var one = Kms.Faults.Outage(Virginia, times: 1);
        using var other = Kms.Faults.Throttling(Ireland, times: 1);
        Assert.NotNull(await Cipher(Virginia, Ireland).EncryptAsync(Bytes("x"), Context));
        Assert.Equal(["us-east-1", "eu-west-1", "us-east-1"], Asked("Encrypt"));
        Assert.Contains(Logger.Collector.GetSnapshot(), static record => record.Message == "Encrypt failed in every Region; asking them again, round 2");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task There_are_as_many_rounds_as_were_asked_for(int rounds)
    {
        using var outage = Kms.Faults.Outage();
        var exception = await Fails(
            CipherFailure.AllRegionsFailed, () => Cipher(new MultiRegionCipherOptions { Rounds = rounds }, Virginia, Ireland).EncryptAsync(Bytes("x"), Context));
        Assert.Equal(Enumerable.Repeat<string[]>(["us-east-1", "eu-west-1"], rounds).SelectMany(static round => round), Asked("Encrypt"));
        Assert.Equal(["us-east-1", "eu-west-1"], exception.Failures.Select(static failure => failure.Region));
    }

    [Fact]
    public async Task The_last_word_of_each_Region_is_what_is_kept()
    {
        using var first = Kms.Faults.Throttling(Virginia, times: 1);
        using var then = Kms.Faults.Outage(Virginia);
        using var other = Kms.Faults.Outage(Ireland);
        var exception = await Fails(CipherFailure.AllRegionsFailed, () => Cipher(Virginia, Ireland).EncryptAsync(Bytes("x"), Context));
        Assert.Equal([CipherFailure.RegionUnavailable, CipherFailure.RegionUnavailable], exception.Failures.Select(static failure => failure.Reason));
    }

    [Fact]
    public async Task A_Region_that_used_up_its_time_is_not_asked_again()
    {
        using var latency = Kms.Faults.Latency(TimeSpan.FromHours(1), Virginia);
        using var outage = Kms.Faults.Outage(Ireland);
        var pending = Cipher(new MultiRegionCipherOptions { AttemptTimeout = TimeSpan.FromSeconds(5) }, Virginia, Ireland).EncryptAsync(Bytes("x"), Context);
        WaitForHits(latency, 1);
        Clock.Advance(TimeSpan.FromSeconds(5));
        var exception = await Fails(CipherFailure.AllRegionsFailed, () => pending);
        Assert.Equal((1, 2), (latency.Hits, outage.Hits));
        Assert.Equal("us-east-1 did not answer in 00:00:05.", Assert.IsType<TimeoutException>(exception.Failures[0].Exception).Message);
    }

    [Fact]
    public async Task A_refusal_ends_it_in_any_round()
    {
        using var one = Kms.Faults.Outage(Virginia, times: 1);
        using var then = Kms.Faults.Error("AccessDeniedException", Virginia);
        using var other = Kms.Faults.Outage(Ireland);
        await Fails(CipherFailure.NoPermission, () => Cipher(Virginia, Ireland).EncryptAsync(Bytes("x"), Context));
        Assert.Equal(["us-east-1", "eu-west-1", "us-east-1"], Asked("Encrypt"));
    }

    [Fact]
    public async Task The_result_of_a_hedged_attempt_that_comes_too_late_is_wiped()
    {
        var options = new MultiRegionCipherOptions { HedgingDelay = TimeSpan.Zero };
        CipherRegion[] regions = [new(In(Virginia), Key, options, Clock), new(In(Ireland), Key, options, Clock)];
        var pipeline = new FailoverPipeline(regions, Key, options, new Telemetry(Logger, Clock), Clock);
        var late = new Plaintext([1, 2, 3], "late", Virginia);
        var bytes = late.Bytes;
        using var winner = await pipeline.RunAsync(
            "Decrypt",
            state: 0,
            async (region, _, token) =>
            {
                if (region.Name != "us-east-1")
                {
                    return new Plaintext([4], "first", Ireland);
                }

                // It answers just when it is cancelled, because the other was faster.
                var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using var registration = token.Register(cancelled.SetResult);
                await cancelled.Task;
                return late;
            },
            CancellationToken.None);
        Assert.Equal("first", winner.KeyArn);
        Assert.Equal([0, 0, 0], bytes.ToArray());
        Assert.Throws<ObjectDisposedException>(() => late.Bytes);
    }

    [Fact]
    public async Task Every_use_of_a_Region_has_its_own_time()
    {
        // By the system's clock, so that the tokens are used again: one that was cancelled must not come back.
        var cipher = new MultiRegionCipher(Key, [In(Virginia), In(Ireland)], new MultiRegionCipherOptions { AttemptTimeout = TimeSpan.FromMilliseconds(50) });
        using (var latency = Kms.Faults.Latency(TimeSpan.FromHours(1), Virginia, times: 3))
        {
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => cipher.EncryptAsync(Bytes("x"), Context)));
            Assert.Equal(3, latency.Hits);
        }

        Kms.ClearRequests();
        for (var i = 0; i < 3; i++)
        {
            await cipher.EncryptAsync(Bytes("x"), Context);
        }

        Assert.Equal(["us-east-1", "us-east-1", "us-east-1"], Asked("Encrypt"));
    }

    private IEnumerable<string> LogOfFailovers() =>
        Logger.Collector.GetSnapshot().Where(static record => record.Id.Id == 1).Select(static record => record.GetStructuredStateValue("Region") ?? "");

    /// <summary>Counts what comes; with a cancellation it fails after the caller has given up.</summary>
    private sealed class CountingClient(CancellationTokenSource? cancellation = null, RegionEndpoint? region = null)
        : AmazonKeyManagementServiceClient("any", "any", region ?? Ireland)
    {
        public int Calls { get; private set; }

        public override async Task<EncryptResponse> EncryptAsync(EncryptRequest request, CancellationToken cancellationToken = default)
        {
            Calls++;
            await (cancellation?.CancelAsync() ?? Task.CompletedTask);
            throw new HttpRequestException("The connection broke.");
        }
    }
}
