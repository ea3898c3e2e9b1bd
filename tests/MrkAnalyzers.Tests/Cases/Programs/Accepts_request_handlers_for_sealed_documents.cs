// scope: cross
// dimension: near miss
// why: Correct handlers: JSON DTO with byte arrays, ETag from the blob's hash, short display strings, base64 in headers.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Documents.Http;

public sealed record Request(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

public sealed record Response(int Status, string ContentType, byte[] Body)
{
    public Dictionary<string, string> Headers { get; init; } = new();

    public static Response Json<T>(int status, T value) => new(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(value));

    public static Response Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));
}

public interface IHandler
{
    bool Accepts(Request request);
    Task<Response> HandleAsync(Request request, CancellationToken ct);
}

public sealed record SealedDocument(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("blob")] byte[] Blob,
    [property: JsonPropertyName("keyArn")] string KeyArn);

public sealed class DocumentStore
{
    private readonly ConcurrentDictionary<string, SealedDocument> _items = new();

    public void Put(SealedDocument document) => _items[document.Id] = document;
    public SealedDocument? Get(string id) => _items.GetValueOrDefault(id);
}

public sealed class DocumentKeyOptions
{
    public string KeyId { get; set; } = "";
    public string Application { get; set; } = "documents";
}

public sealed class DocumentCipher(IAmazonKeyManagementService kms, DocumentKeyOptions options)
{
    public async Task<SealedDocument> SealAsync(string id, byte[] content, CancellationToken ct)
    {
        var answer = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = options.KeyId,
            Plaintext = new MemoryStream(content),
            EncryptionContext = Context(id),
        }, ct);
        return new SealedDocument(id, answer.CiphertextBlob.ToArray(), answer.KeyId);
    }

    public async Task<byte[]> OpenAsync(SealedDocument document, CancellationToken ct)
    {
        var answer = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = options.KeyId,
            CiphertextBlob = new MemoryStream(document.Blob),
            EncryptionContext = Context(document.Id),
        }, ct);
        return answer.Plaintext.ToArray();
    }

    private Dictionary<string, string> Context(string id) => new()
    {
        { "application", options.Application },
        { "document", id },
    };
}

public sealed class PutDocument(DocumentCipher cipher, DocumentStore store, Action<string> log) : IHandler
{
    public bool Accepts(Request request) => request is { Method: "PUT", Path: ['/', 'd', '/', ..] };

    public async Task<Response> HandleAsync(Request request, CancellationToken ct)
    {
        if (request.Body.Length > 4096) return Response.Text(413, "A document has at most 4096 bytes.");
        var id = request.Path["/d/".Length..];
        var document = await cipher.SealAsync(id, request.Body, ct);
        store.Put(document);
        log($"stored {id}: {Display(document.Blob)}");
        return Response.Json(201, new { id, size = document.Blob.Length }) with
        {
            Headers = new() { ["ETag"] = ETags.Of(document), ["Location"] = "/d/" + Uri.EscapeDataString(id) },
        };
    }

    private static string Display(byte[] blob)
    {
        var text = Convert.ToBase64String(blob);
        return text.Length <= 16 ? text : text[..8] + "…" + text[^8..];
    }
}

public sealed class GetDocument(DocumentCipher cipher, DocumentStore store) : IHandler
{
    public bool Accepts(Request request) => request.Method == "GET" && request.Path.StartsWith("/d/", StringComparison.Ordinal);

    public async Task<Response> HandleAsync(Request request, CancellationToken ct)
    {
        if (store.Get(request.Path[3..]) is not { } document) return Response.Text(404, "No such document.");
        if (request.Headers.TryGetValue("If-None-Match", out var tag) && tag == ETags.Of(document)) return new Response(304, "", []);

        try
        {
            var content = await cipher.OpenAsync(document, ct);
            if (request.Headers.TryGetValue("Accept", out var accept) && accept == "application/json")
                return Response.Json(200, new { document.Id, text = Encoding.UTF8.GetString(content) });
            return new Response(200, "application/octet-stream", content);
        }
        catch (InvalidCiphertextException)
        {
            return Response.Text(422, "The stored document was altered.");
        }
    }
}

public sealed class ExportDocument(DocumentStore store) : IHandler
{
    public bool Accepts(Request request) => request is { Method: "GET" } && request.Path.StartsWith("/export/", StringComparison.Ordinal);

    public Task<Response> HandleAsync(Request request, CancellationToken ct)
    {
        var document = store.Get(request.Path["/export/".Length..]);
        return Task.FromResult(document is null
            ? Response.Text(404, "No such document.")
            : Response.Text(200, Convert.ToBase64String(document.Blob, Base64FormattingOptions.InsertLineBreaks)));
    }
}

internal static class ETags
{
    public static string Of(SealedDocument document) => '"' + Convert.ToHexString(SHA256.HashData(document.Blob))[..20] + '"';
}

public sealed class Dispatcher(IEnumerable<IHandler> handlers)
{
    private readonly IHandler[] _handlers = handlers.ToArray();

    public async Task<Response> DispatchAsync(Request request, CancellationToken ct = default)
    {
        var handler = _handlers.FirstOrDefault(h => h.Accepts(request));
        return handler is null ? Response.Text(405, "Not here.") : await handler.HandleAsync(request, ct);
    }
}
