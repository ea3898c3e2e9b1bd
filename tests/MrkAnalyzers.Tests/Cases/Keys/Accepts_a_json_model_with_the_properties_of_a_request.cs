// scope: cross
// dimension: lookalike
// why: The DTO of another service has KeyId and CiphertextBlob too, but it is posted over HTTP, not sent to KMS.
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace CryptoProxy;

public sealed class DecryptRequest
{
    public string? KeyId { get; init; }
    public byte[]? CiphertextBlob { get; init; }
    public string? EncryptionAlgorithm { get; init; }
}

public interface IProxy
{
    Task<HttpResponseMessage> DecryptAsync(DecryptRequest request);
}

public sealed class HttpProxy(HttpClient http, IAmazonKeyManagementService fallback) : IProxy
{
    public IAmazonKeyManagementService Fallback => fallback;

    public Task<HttpResponseMessage> DecryptAsync(DecryptRequest request) => http.PostAsJsonAsync("/decrypt", request);
}

public sealed class ProxyUser(IProxy proxy)
{
    public Task<HttpResponseMessage> OpenAsync(byte[] blob) =>
        proxy.DecryptAsync(new DecryptRequest { KeyId = "alias/proxy", CiphertextBlob = blob });
}
