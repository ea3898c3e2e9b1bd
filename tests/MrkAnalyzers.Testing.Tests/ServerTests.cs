using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MrkAnalyzers.Testing.Tests;

public sealed class ServerTests : KmsTest
{
    [Fact]
    public async Task One_port_serves_every_Region()
    {
        await using var server = LocalKmsServer.Start(Kms);
        using var virginia = server.CreateClient(Virginia);
        using var ireland = server.CreateClient(Ireland);
        var key = (await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
        Clock.Advance(TimeSpan.FromSeconds(1));
        var blob = (await virginia.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("over HTTP") })).CiphertextBlob;
        var opened = await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        Assert.Equal(("over HTTP", KeyArn(Ireland, key.KeyId)), (Text(opened.Plaintext), opened.KeyId));
    }

    [Fact]
    public async Task In_process_and_HTTP_clients_share_one_world()
    {
        await using var server = LocalKmsServer.Start(Kms);
        var key = await CreateKeyAsync(Virginia);
        using var client = server.CreateClient(Virginia);
        Assert.Equal(key.Arn, (await client.DescribeKeyAsync(key.KeyId)).KeyMetadata.Arn);
    }

    [Fact]
    public async Task Errors_cross_HTTP_as_the_exceptions_they_are()
    {
        await using var server = LocalKmsServer.Start(Kms);
        using var client = server.CreateClient(Ireland);
        var exception = await Fails<NotFoundException>(() => client.DescribeKeyAsync("alias/none"));
        Assert.Equal($"Alias arn:aws:kms:eu-west-1:{Account}:alias/none is not found.", exception.Message);
        Assert.False(string.IsNullOrEmpty(exception.RequestId));
    }

    [Fact]
    public async Task The_account_comes_with_the_access_key()
    {
        await using var server = LocalKmsServer.Start(Kms);
        using var client = server.CreateClient(Virginia, Stranger);
        Assert.Equal(Stranger, (await client.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata.AWSAccountId);
        Assert.Throws<ArgumentException>(() => server.CreateClient(Virginia, "me"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Both_names_of_the_loopback_address_are_served(string host)
    {
        await using var server = LocalKmsServer.Start(Kms);
        using var client = new AmazonKeyManagementServiceClient(
            "any", "any", new AmazonKeyManagementServiceConfig { ServiceURL = $"http://{host}:{server.Url.Port}", AuthenticationRegion = "us-east-1" });
        Assert.Empty((await client.ListKeysAsync(new ListKeysRequest())).Keys);
    }

    [Fact]
    public async Task A_taken_port_is_reported_as_such()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var exception = Assert.Throws<IOException>(() => LocalKmsServer.Start(Kms, port));
        Assert.Contains($"127.0.0.1:{port}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("choose another port", exception.Message, StringComparison.Ordinal);

        await using var server = LocalKmsServer.Start(Kms);
        Assert.Throws<IOException>(() => LocalKmsServer.Start(Kms, server.Url.Port));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public void A_port_that_cannot_be_is_refused(int port) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LocalKmsServer.Start(Kms, port));

    [Fact]
    public async Task A_stopped_server_frees_its_port_and_loses_nothing()
    {
        var server = LocalKmsServer.Start(Kms);
        var port = server.Url.Port;
        var key = await CreateKeyAsync(Virginia);
        await server.DisposeAsync();
        await server.DisposeAsync();
        using (var client = new TcpClient())
        {
            await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, port));
        }

        await using var restarted = LocalKmsServer.Start(Kms, port);
        using var kms = restarted.CreateClient(Virginia);
        Assert.Equal(key.Arn, (await kms.DescribeKeyAsync(key.KeyId)).KeyMetadata.Arn);
    }

    [Fact]
    public async Task Stopping_ends_requests_that_hang()
    {
        var server = LocalKmsServer.Start(Kms);
        using var fault = Kms.Faults.Latency(TimeSpan.FromDays(1));
        using var client = server.CreateClient(Virginia, configure: static config => config.MaxErrorRetry = 0);
        var pending = client.ListKeysAsync(new ListKeysRequest());
        SpinWait.SpinUntil(() => fault.Hits == 1, TimeSpan.FromSeconds(30));
        await server.DisposeAsync();
        await IsCutAsync(pending);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_body_that_never_ends()
    {
        var server = LocalKmsServer.Start(Kms);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Url.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\nshort"));

        // Served after the unfinished one, which is therefore in work.
        using (var client = server.CreateClient(Virginia))
        {
            await client.ListKeysAsync(new ListKeysRequest());
        }

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_state_that_cannot_be_saved_is_an_error_of_the_service()
    {
        using var folder = new TemporaryFolder();
        var kms = new LocalKms(new LocalKmsOptions { StateFile = folder.File("none/state") });
        await using var server = LocalKmsServer.Start(kms);
        foreach (var client in new[] { server.CreateClient(Virginia, configure: static config => config.MaxErrorRetry = 0), kms.CreateClient(Virginia, configure: static config => config.MaxErrorRetry = 0) })
        {
            var exception = await Fails<KMSInternalException>(() => client.CreateKeyAsync(new CreateKeyRequest()));
            Assert.Contains("cannot save its state", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_outage_cuts_the_connection()
    {
        await using var server = LocalKmsServer.Start(Kms);
        using var fault = Kms.Faults.Outage(Ireland);
        using var ireland = server.CreateClient(Ireland, configure: static config => config.MaxErrorRetry = 0);
        using var virginia = server.CreateClient(Virginia, configure: static config => config.MaxErrorRetry = 0);
        await IsCutAsync(ireland.ListKeysAsync(new ListKeysRequest()));
        await virginia.ListKeysAsync(new ListKeysRequest());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Requests_that_are_none_of_KMSs_are_answered_with_an_error(string method)
    {
        await using var server = LocalKmsServer.Start(Kms);
        using var http = new HttpClient();
        using var response = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(server.Url, "some/path?x=1")));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/x-amz-json-1.1", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("MissingAuthenticationTokenException", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_on_the_socket_leaves_the_server_alive()
    {
        await using var server = LocalKmsServer.Start(Kms);
        foreach (var garbage in new[] { "nonsense\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: 99\r\n\r\nshort", "\0\0\0\0\r\n\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n" })
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, server.Url.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(garbage));
        }

        using var client = server.CreateClient(Virginia);
        Assert.Empty((await client.ListKeysAsync(new ListKeysRequest())).Keys);
    }

    [Fact]
    public async Task An_oversized_body_is_refused_over_HTTP_too()
    {
        await using var server = LocalKmsServer.Start(Kms);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url) { Content = new ByteArrayContent(new byte[Wire.Endpoint.LongestBody + 1]) };
        request.Headers.TryAddWithoutValidation("X-Amz-Target", "TrentService.ListKeys");
        request.Headers.TryAddWithoutValidation("Authorization", Authorization("us-east-1"));
        using var response = await http.SendAsync(request);
        Assert.Contains("ValidationException", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_four_clients_work_over_HTTP_at_once()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await using var server = LocalKmsServer.Start(Kms);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(worker => Task.Run(async () =>
        {
            using var virginia = server.CreateClient(Virginia);
            using var ireland = server.CreateClient(Ireland);
            for (var i = 0; i < 5; i++)
            {
                var blob = (await virginia.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = Blob($"{worker}/{i}") })).CiphertextBlob;
                Assert.Equal($"{worker}/{i}", Text((await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = blob })).Plaintext));
            }
        })));
    }

    /// <summary>As with a Region that is down there is no answer; an empty one would be an answer.</summary>
    private static async Task IsCutAsync(Task call)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => call);
        Assert.True(exception is HttpRequestException or IOException, exception.ToString());
    }
}
