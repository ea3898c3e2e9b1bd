// scope: cross
// dimension: cross-class
// why: The key comes with the HTTP request; only the header's name is a constant.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Middlewares;

public interface IHttpExchange
{
    IReadOnlyDictionary<string, string> Headers { get; }
    Stream Body { get; set; }
}

public sealed class BodyOpener(IAmazonKeyManagementService kms)
{
    public async Task<MemoryStream> OpenAsync(string key, MemoryStream body)
    {
        var r = await kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = body });
        return r.Plaintext;
    }
}

public sealed class DecryptingMiddleware(Func<IHttpExchange, Task> next, BodyOpener opener)
{
    private const string KeyHeader = "alias/x-kms-key";

    public async Task InvokeAsync(IHttpExchange exchange)
    {
        if (exchange.Headers.TryGetValue(KeyHeader, out var key))
        {
            var copy = new MemoryStream();
            await exchange.Body.CopyToAsync(copy);
            exchange.Body = await opener.OpenAsync(key, copy);
        }
        await next(exchange);
    }
}
