// scope: member
// dimension: local
// why: GetBuffer of a stream filled by CopyTo returns the whole capacity, so zero bytes follow the blob.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Net.Http;

namespace Ledger.Vault;

public sealed class StatementOpener(HttpClient http, IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(Uri location, CancellationToken ct)
    {
        using var body = await http.GetStreamAsync(location, ct);
        var buffer = new MemoryStream();
        await body.CopyToAsync(buffer, ct);

        if (buffer.Length == 0)
        {
            throw new InvalidDataException($"{location} is empty");
        }

        var answer = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = {|MRK3004:new MemoryStream(buffer.GetBuffer())|},
        }, ct);
        return answer.Plaintext.ToArray();
    }
}
