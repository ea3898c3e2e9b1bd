// scope: type
// dimension: two-method
// why: SealAsync hands back ciphertext bytes; the async iterator decodes them as ASCII text.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Exports;

public sealed class LineSealer
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public LineSealer(IAmazonKeyManagementService kms, string keyId) { _kms = kms; _keyId = keyId; }

    private async Task<byte[]> SealAsync(string line, CancellationToken ct)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(line));
        var result = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = input }, ct);
        return result.CiphertextBlob.ToArray();
    }

    public async IAsyncEnumerable<string> SealAllAsync(IAsyncEnumerable<string> lines, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var line in lines.WithCancellation(ct))
        {
            var bytes = await SealAsync(line, ct);
            yield return {|MRK3001:Encoding.ASCII.GetString(bytes)|};
        }
    }
}
