// scope: type
// dimension: two-method
// why: EncryptMany yields whole blobs; the consumer writes only the first 160 bytes of each.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bulk.Encryption;

public class BulkEncryptor
{
    private readonly IAmazonKeyManagementService _kms;
    public BulkEncryptor(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task WriteAsync(IEnumerable<byte[]> items, Stream output)
    {
        await foreach (byte[] blob in EncryptMany(items))
        {
            output.WriteByte(160);
            await output.WriteAsync({|MRK3003:blob.Take(160)|}.ToArray());
        }
    }

    private async IAsyncEnumerable<byte[]> EncryptMany(IEnumerable<byte[]> items)
    {
        foreach (var item in items)
        {
            var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/bulk", Plaintext = new MemoryStream(item) });
            yield return r.CiphertextBlob.ToArray();
        }
    }
}
