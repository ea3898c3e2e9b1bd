// scope: type
// dimension: two-method
// why: Each request that the iterator yields names the constant alias.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Batches;

public readonly record struct BatchRow(byte[] Blob, string KeyArn);

public class BatchOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public BatchOpener(IAmazonKeyManagementService kms) => _kms = kms;

    private static IEnumerable<DecryptRequest> Requests(IEnumerable<BatchRow> rows)
    {
        foreach (var (blob, keyArn) in rows)
        {
            if (blob.Length == 0) yield break;
            yield return new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = {|MRK1001:"alias/batch-rows"|} };
        }
    }

    public async Task<List<byte[]>> OpenAsync(IEnumerable<BatchRow> rows)
    {
        List<byte[]> opened = [];
        foreach (var request in Requests(rows))
        {
            var response = await _kms.DecryptAsync(request);
            opened.Add(response.Plaintext.ToArray());
        }

        return opened;
    }
}
