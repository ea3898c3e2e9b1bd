using System.Net;
using System.Net.Sockets;
using Amazon;
using Amazon.KeyManagementService;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing;

/// <summary>
/// A <see cref="LocalKms"/> over HTTP on this machine's loopback interface, for the AWS CLI, boto3 and any other SDK: give them its
/// <see cref="Url"/> as the endpoint. One port serves all Regions: the Region is the one that the request is signed for, and an access key ID of 12 digits
/// is the account.
/// </summary>
/// <remarks>Thread-safe. It is reachable from this machine only, and it checks no signature.</remarks>
public sealed class LocalKmsServer : IAsyncDisposable, IDisposable
{
    private const int AttemptsToFindAPort = 20;

    /// <summary>
    /// An interim answer, after which a client still waits for the final one. HttpListener sends the headers even of a response that is aborted, except on
    /// Windows: with this status the caller sees a connection that ends without an answer, and with 200 it would see an empty success.
    /// </summary>
    private const int NoAnswerYet = 100;

    private readonly HttpListener _listener;
    private readonly LocalKms _kms;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One for the accepting loop, and one for each request in work.
    private int _busy = 1;
    private int _stopped;

    private LocalKmsServer(LocalKms kms, HttpListener listener, int port)
    {
        _kms = kms;
        _listener = listener;
        Url = new Uri($"http://127.0.0.1:{port}/");
        _serving = Task.Run(AcceptAsync);
    }

    /// <summary>Where it listens, <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Url { get; }

    /// <summary>Starts to serve.</summary>
    /// <param name="kms">The service to offer. The server does not own it: it can be stopped and another started with the same service.</param>
    /// <param name="port">The port, 1 to 65535; 0, the default, takes a free one.</param>
    /// <returns>A server that runs until it is disposed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kms"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="port"/> is outside its limits.</exception>
    /// <exception cref="IOException">The port is in use, or may not be listened on.</exception>
    public static LocalKmsServer Start(LocalKms kms, int port = 0)
    {
        ArgumentNullException.ThrowIfNull(kms);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, IPEndPoint.MaxPort);
        for (var attempt = 1; ; attempt++)
        {
            var chosen = port == 0 ? FreePort() : port;
            try
            {
                return new LocalKmsServer(kms, Listen(chosen), chosen);
            }
            catch (HttpListenerException exception) when (port == 0 && attempt < AttemptsToFindAPort)
            {
                // Another took the free port first.
                _ = exception;
            }
            catch (HttpListenerException exception)
            {
                throw new IOException(
                    $"Cannot listen on 127.0.0.1:{chosen}: {exception.Message}. If the port is in use, stop the other program or choose another port.", exception);
            }
        }
    }

    /// <summary>A client of this server in one Region: the same as pointing any SDK at <see cref="Url"/>.</summary>
    /// <param name="region">The Region to sign for.</param>
    /// <param name="accountId">The account to call as, 12 digits; null for that of the service's options.</param>
    /// <param name="configure">Changes the client's configuration before it is used; null for the SDK's defaults.</param>
    /// <returns>A client that the caller disposes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> is not 12 digits.</exception>
    public AmazonKeyManagementServiceClient CreateClient(
        RegionEndpoint region, string? accountId = null, Action<AmazonKeyManagementServiceConfig>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(region);
        var config = new AmazonKeyManagementServiceConfig { ServiceURL = Url.ToString(), AuthenticationRegion = region.SystemName };
        configure?.Invoke(config);
        return new AmazonKeyManagementServiceClient(_kms.CredentialsOf(accountId), config);
    }

    /// <summary>Stops listening and waits for the requests in work. May be called more than once.</summary>
    /// <returns>When the port is free again.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 0)
        {
            // Stop ends the wait for the next request and leaves those in work their connections.
            _listener.Stop();
            await _stopping.CancelAsync().ConfigureAwait(false);
            Leave();
        }

        await _serving.ConfigureAwait(false);
        await _idle.Task.ConfigureAwait(false);
        _listener.Close();
        _stopping.Dispose();
    }

    /// <summary>Stops listening and waits for the requests in work. May be called more than once.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static HttpListener Listen(int port)
    {
        var listener = new HttpListener { IgnoreWriteExceptions = true };
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Prefixes.Add($"http://localhost:{port}/");
        try
        {
            listener.Start();
            return listener;
        }
        catch (HttpListenerException)
        {
            listener.Close();
            throw;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AcceptAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // What HttpListener throws here when it has been stopped.
                return;
            }

            Interlocked.Increment(ref _busy);
            _ = ServeAsync(context);
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _busy) == 0)
        {
            _idle.SetResult();
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        var isAnswered = false;
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
            isAnswered = true;
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The caller has gone, or the server stops: there is nobody to answer.
            _ = exception;
        }
        finally
        {
            // Whatever happened, nobody waits for an answer that never comes.
            if (!isAnswered)
            {
                context.Response.Abort();
            }

            Leave();
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var request = context.Request;
        context.Response.StatusCode = NoAnswerYet;
        var body = await ReadAsync(request.InputStream, _stopping.Token).ConfigureAwait(false);
        using var answer = await _kms.Endpoint.AnswerAsync(
            new WireRequest(request.Headers["X-Amz-Target"], request.Headers["Authorization"], request.Headers["X-Amz-Date"], body),
            _stopping.Token).ConfigureAwait(false);
        var response = context.Response;
        if (answer.IsRefused)
        {
            response.Abort();
            return;
        }

        response.StatusCode = answer.Status;
        response.ContentType = WireAnswer.ContentType;
        response.ContentLength64 = answer.Body.Length;
        response.Headers["x-amzn-RequestId"] = answer.RequestId;
        response.Headers["Date"] = answer.Date.ToString("R");
        await response.OutputStream.WriteAsync(answer.Body, _stopping.Token).ConfigureAwait(false);
        response.Close();
    }

    /// <summary>Reads the body, but no more of it than shows that it is too long.</summary>
    private static async Task<byte[]> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        using var buffer = new WipedBuffer();
        int read;
        do
        {
            read = await input.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false);
            buffer.Advance(read);
        }
        while (read > 0 && buffer.Written.Length <= Endpoint.LongestBody);

        return buffer.Written.ToArray();
    }
}
