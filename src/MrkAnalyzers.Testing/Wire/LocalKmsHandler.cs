using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace MrkAnalyzers.Testing.Wire;

/// <summary>The end of an <see cref="HttpClient"/>'s pipeline that answers in process where a socket would go out. Thread-safe.</summary>
internal sealed class LocalKmsHandler(Endpoint endpoint) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var answer = await endpoint.AnswerAsync(
            new WireRequest(Header(request, "X-Amz-Target"), Header(request, "Authorization"), Header(request, "X-Amz-Date"), body),
            cancellationToken).ConfigureAwait(false);
        if (answer.IsRefused)
        {
            throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                $"Connection refused ({request.RequestUri?.Authority})",
                new SocketException((int)SocketError.ConnectionRefused));
        }

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new WipedContent(answer) };
        response.Headers.Date = answer.Date;
        response.Headers.Add("x-amzn-RequestId", answer.RequestId);
        return response;
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    /// <summary>Content that is wiped with the response.</summary>
    private sealed class WipedContent : ByteArrayContent
    {
        private readonly WireAnswer _answer;

        public WipedContent(WireAnswer answer)
            : base(answer.Body)
        {
            _answer = answer;
            Headers.ContentType = new MediaTypeHeaderValue(WireAnswer.ContentType);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
            {
                _answer.Dispose();
            }
        }
    }
}
