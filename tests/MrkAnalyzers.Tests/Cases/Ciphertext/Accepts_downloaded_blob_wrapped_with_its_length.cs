// scope: member
// dimension: near miss
// why: The window over GetBuffer ends at the stream's length, so exactly the blob is sent.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Net.Http;

namespace Ledger.Vault;

public sealed class ReceiptOpener(HttpClient http, IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(Uri location, CancellationToken ct)
    {
        using var response = await http.GetAsync(location, HttpCompletionOption.ResponseHeadersRead, ct);
        response.EnsureSuccessStatusCode();
        var buffer = new MemoryStream();
        await response.Content.CopyToAsync(buffer, ct);

        var request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream(buffer.GetBuffer(), 0, (int)buffer.Length);
        var answer = await kms.DecryptAsync(request, ct);
        return answer.Plaintext.ToArray();
    }
}
