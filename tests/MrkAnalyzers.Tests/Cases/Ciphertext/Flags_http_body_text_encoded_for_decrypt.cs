// scope: member
// dimension: combined
// why: ReadAsStringAsync has already decoded the body; encoding the string again gives neither the raw blob nor decoded base64.
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Edge.Sync;

public class EdgeKeyFetcher
{
    private readonly HttpClient _http;
    private readonly IAmazonKeyManagementService _kms;

    public EdgeKeyFetcher(HttpClient http, IAmazonKeyManagementService kms)
    {
        _http = http;
        _kms = kms;
    }

    public async Task<byte[]> FetchAsync(string device, CancellationToken ct = default)
    {
        using var reply = await _http.GetAsync($"devices/{device}/key", ct);
        reply.EnsureSuccessStatusCode();
        var text = await reply.Content.ReadAsStringAsync(ct);

        DecryptRequest decrypt = new()
        {
            CiphertextBlob = new(({|MRK3002:new UTF8Encoding(false).GetBytes(text)|})!),
        };
        return (await _kms.DecryptAsync(decrypt, ct)).Plaintext.ToArray();
    }
}
