// scope: cross
// dimension: cross-class
// why: StringContent carries the UTF-8 text of the data key's ciphertext; the receiver cannot restore the bytes.
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Edge.Sync;

public class DataKeyProvider
{
    private readonly IAmazonKeyManagementService _kms;
    public DataKeyProvider(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<(byte[] Key, byte[] Wrapped)> CreateAsync(string keyId, CancellationToken ct)
    {
        var res = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = "AES_256" }, ct);
        return (res.Plaintext.ToArray(), res.CiphertextBlob.ToArray());
    }
}

public class EdgePublisher
{
    private readonly DataKeyProvider _keys;
    private readonly HttpClient _http;

    public EdgePublisher(DataKeyProvider keys, HttpClient http)
    {
        _keys = keys;
        _http = http;
    }

    public async Task<byte[]> PublishKeyAsync(string keyId, CancellationToken ct)
    {
        var (key, wrapped) = await _keys.CreateAsync(keyId, ct);
        using var content = new StringContent({|MRK3001:Encoding.UTF8.GetString(wrapped)|}, Encoding.UTF8, "text/plain");
        using var reply = await _http.PutAsync("keys/current", content, ct);
        reply.EnsureSuccessStatusCode();
        return key;
    }
}
