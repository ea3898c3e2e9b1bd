using System.Net.Sockets;

namespace MrkAnalyzers.Testing.Tests;

public sealed class FaultTests : KmsTest
{
    private Task<DescribeKeyResponse> DescribeAsync(RegionEndpoint region, string keyId) => In(region).DescribeKeyAsync(keyId);

    [Fact]
    public async Task An_outage_is_a_refused_connection_in_its_Region_only()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        using (Kms.Faults.Outage(Ireland))
        {
            var exception = await Assert.ThrowsAnyAsync<Exception>(() => DescribeAsync(Ireland, keyId));
            Assert.Contains(Causes(exception), static cause => cause is SocketException { SocketErrorCode: SocketError.ConnectionRefused });
            Assert.IsNotType<AmazonKeyManagementServiceException>(exception, exactMatch: false);
            await DescribeAsync(Virginia, keyId);
        }

        await DescribeAsync(Ireland, keyId);
    }

    [Fact]
    public async Task A_fault_may_be_for_one_operation()
    {
        var key = await CreateKeyAsync(Virginia);
        using var fault = Kms.Faults.Error("AccessDeniedException", Virginia, "Encrypt");
        await Fails("AccessDeniedException", () => EncryptAsync(Virginia, key.KeyId));
        await DescribeAsync(Virginia, key.KeyId);
        Assert.Equal(1, fault.Hits);
    }

    [Fact]
    public async Task A_fault_may_strike_n_times_and_then_no_more()
    {
        var key = await CreateKeyAsync(Virginia);
        var fault = Kms.Faults.Throttling(Virginia, times: 2);
        await Fails("ThrottlingException", () => DescribeAsync(Virginia, key.KeyId));
        await Fails("ThrottlingException", () => DescribeAsync(Virginia, key.KeyId));
        await DescribeAsync(Virginia, key.KeyId);
        Assert.Equal(2, fault.Hits);
    }

    [Fact]
    public async Task The_SDK_retries_what_AWS_calls_retryable()
    {
        var key = await CreateKeyAsync(Virginia);
        using var client = Kms.CreateClient(Virginia, configure: static config => config.MaxErrorRetry = 2);
        foreach (var code in new[] { "ThrottlingException", "KMSInternalException", "KeyUnavailableException", "DependencyTimeoutException" })
        {
            Kms.ClearRequests();
            using var fault = Kms.Faults.Error(code, times: 1);
            await client.DescribeKeyAsync(key.KeyId);
            Assert.Equal([code, null], Kms.Requests.Select(static request => request.ErrorCode));
        }
    }

    [Theory]
    [InlineData("KMSInternalException", 500)]
    [InlineData("KeyUnavailableException", 500)]
    [InlineData("DependencyTimeoutException", 503)]
    [InlineData("ThrottlingException", 400)]
    [InlineData("KMSInvalidStateException", 400)]
    public async Task An_error_has_the_HTTP_status_that_KMS_gives_it(string code, int status)
    {
        using var fault = Kms.Faults.Error(code);
        var (actual, body) = await SendAsync(Virginia, "ListKeys", "{}");
        Assert.Equal((status, code), (actual, ErrorOf(body)));
    }

    [Fact]
    public async Task An_error_may_have_any_status_and_message()
    {
        using var fault = Kms.Faults.Error("OddException", message: "an odd one", httpStatus: 418);
        var (status, body) = await SendAsync(Virginia, "ListKeys", "{}");
        Assert.Equal((418, "OddException", "an odd one"), (status, ErrorOf(body), MessageOf(body)));
    }

    [Fact]
    public async Task An_injected_error_changes_nothing()
    {
        using (Kms.Faults.Error("KMSInternalException", operation: "CreateKey"))
        {
            await Fails<KMSInternalException>(() => CreateKeyAsync(Virginia));
        }

        Assert.Empty((await In(Virginia).ListKeysAsync(new ListKeysRequest())).Keys);
    }

    [Fact]
    public async Task Latency_passes_by_the_clock_of_the_service()
    {
        var key = await CreateKeyAsync(Virginia);
        using var one = Kms.Faults.Latency(TimeSpan.FromSeconds(2), Virginia);
        using var more = Kms.Faults.Latency(TimeSpan.FromSeconds(1));
        var pending = DescribeAsync(Virginia, key.KeyId);
        SpinWait.SpinUntil(() => more.Hits == 1, TimeSpan.FromSeconds(10));
        Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(pending.IsCompleted);
        // The timer may be set a moment after the hit is counted.
        while (!pending.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(0.1));
            await Task.Yield();
        }

        Assert.Equal(key.KeyId, (await pending).KeyMetadata.KeyId);
    }

    [Fact]
    public async Task A_slow_answer_can_be_cancelled()
    {
        var key = await CreateKeyAsync(Virginia);
        using var fault = Kms.Faults.Latency(TimeSpan.FromHours(1));
        using var cancellation = new CancellationTokenSource();
        var pending = In(Virginia).DescribeKeyAsync(key.KeyId, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
    }

    [Fact]
    public async Task The_clients_own_timeout_holds()
    {
        using var fault = Kms.Faults.Latency(TimeSpan.FromHours(1));
        using var client = Kms.CreateClient(Virginia, configure: static config =>
        {
            config.Timeout = TimeSpan.FromMilliseconds(50);
            config.MaxErrorRetry = 0;
        });
        await Assert.ThrowsAnyAsync<Exception>(() => client.ListKeysAsync(new ListKeysRequest()));
        Assert.Equal(1, fault.Hits);
    }

    [Fact]
    public async Task The_first_failure_that_matches_wins()
    {
        using var first = Kms.Faults.Throttling(Virginia);
        using var second = Kms.Faults.Outage();
        await Fails("ThrottlingException", () => In(Virginia).ListKeysAsync(new ListKeysRequest()));
        Assert.Equal((1, 0), (first.Hits, second.Hits));
    }

    [Fact]
    public async Task A_wrong_clock_is_corrected_by_the_SDK()
    {
        // The SDK keeps its correction per endpoint and process: a Region that no other test calls.
        using var fault = Kms.Faults.WrongClock(TimeSpan.FromHours(1), RegionEndpoint.MESouth1);
        using var client = Kms.CreateClient(RegionEndpoint.MESouth1, configure: static config => config.MaxErrorRetry = 1);
        await client.ListKeysAsync(new ListKeysRequest());
        Assert.Equal("InvalidSignatureException", Kms.Requests[0].ErrorCode);
        Assert.Null(Kms.Requests[^1].ErrorCode);
    }

    [Fact]
    public async Task A_clock_within_five_minutes_is_right_enough()
    {
        using var fault = Kms.Faults.WrongClock(TimeSpan.FromMinutes(4), RegionEndpoint.SAEast1);
        await In(RegionEndpoint.SAEast1).ListKeysAsync(new ListKeysRequest());
        Assert.Equal(1, fault.Hits);
    }

    [Fact]
    public async Task Clear_lifts_every_fault()
    {
        Kms.Faults.Outage();
        Kms.Faults.Throttling();
        Kms.Faults.Clear();
        await In(Virginia).ListKeysAsync(new ListKeysRequest());
    }

    [Fact]
    public void Faults_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Kms.Faults.Outage(times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kms.Faults.Latency(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentException>(() => Kms.Faults.Error(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kms.Faults.Error("X", httpStatus: 200));
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
