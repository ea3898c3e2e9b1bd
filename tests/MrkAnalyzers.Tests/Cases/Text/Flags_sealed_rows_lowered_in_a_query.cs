// scope: type
// dimension: combined
// why: The LINQ projection lowers every stored base64 value before it is decrypted.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Linq;

namespace Survey.Answers;

public sealed record AnswerRow(int Id, string Question, string Sealed);

public sealed class AnswerReader(IAmazonKeyManagementService kms)
{
    public async IAsyncEnumerable<(int Id, byte[] Text)> ReadAsync(IEnumerable<AnswerRow> rows)
    {
        var cleaned = rows
            .Where(r => r.Sealed.Length > 0)
            .Select(r => (r.Id, Text: {|MRK3005:r.Sealed.ToLowerInvariant()|}));

        foreach (var (id, text) in cleaned)
        {
            var opened = await OpenAsync(text);
            yield return (id, opened);
        }
    }

    private async Task<byte[]> OpenAsync(string text)
    {
        var blob = new MemoryStream(Convert.FromBase64String(text));
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob })).Plaintext.ToArray();
    }
}
