// scope: type
// dimension: three-method
// why: The const travels through two private methods unchanged before it becomes the request's key.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledger.Service;

public class JournalReader
{
    private const string JournalKey = "arn:aws:kms:eu-central-1:242424242424:key/3fdba35f-04dc-4c46-8986-c992bcf87554";
    private readonly IAmazonKeyManagementService _client;

    public JournalReader(IAmazonKeyManagementService client)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
    }

    public async Task<string> ReadLineAsync(string base64, CancellationToken ct)
    {
        var plain = await OpenAsync(Convert.FromBase64String(base64), {|MRK1001:JournalKey|}, ct);
        return System.Text.Encoding.UTF8.GetString(plain);
    }

    private async Task<byte[]> OpenAsync(byte[] bytes, string key, CancellationToken ct)
    {
        var response = await SendAsync(new MemoryStream(bytes), key, ct);
        return response.Plaintext.ToArray();
    }

    private Task<DecryptResponse> SendAsync(MemoryStream blob, string decryptionKey, CancellationToken ct)
    {
        var request = new DecryptRequest();
        request.KeyId = decryptionKey;
        request.CiphertextBlob = blob;
        return _client.DecryptAsync(request, ct);
    }
}
