// scope: type
// dimension: two-method
// why: Take limits the number of items to encrypt, not the bytes of any blob.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bulk.Encryption;

public class BatchEncryptor(IAmazonKeyManagementService kms)
{
    public async Task<List<byte[]>> EncryptAsync(IEnumerable<byte[]> items)
    {
        var blobs = new List<byte[]>();
        await foreach (var blob in EncryptMany(items.Skip(1).Take(160))) blobs.Add(blob);
        return blobs.Take(100).ToList();
    }

    private async IAsyncEnumerable<byte[]> EncryptMany(IEnumerable<byte[]> items)
    {
        foreach (var item in items)
        {
            var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/bulk", Plaintext = new MemoryStream(item) });
            yield return r.CiphertextBlob.ToArray();
        }
    }
}
