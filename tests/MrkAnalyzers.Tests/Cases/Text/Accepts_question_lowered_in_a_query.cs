// scope: type
// dimension: near miss
// why: The projection lowers the question text and passes the sealed value through as it is.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Linq;

namespace Survey.Answers;

public sealed record ReplyRow(int Id, string Question, string Sealed);

public sealed class ReplyReader(IAmazonKeyManagementService kms)
{
    public async IAsyncEnumerable<(string Question, byte[] Text)> ReadAsync(IEnumerable<ReplyRow> rows)
    {
        var cleaned = from row in rows
                      where row.Sealed.Length > 0
                      select row with { Question = row.Question.Replace("?", "").ToLowerInvariant() };

        foreach (var row in cleaned)
        {
            var blob = new MemoryStream(Convert.FromBase64String(row.Sealed));
            var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
            yield return (row.Question, opened.Plaintext.ToArray());
        }
    }
}
