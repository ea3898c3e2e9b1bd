// scope: member
// dimension: collection
// why: Each of the calls is blob-only, and of each answer only the plaintext is taken.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Vaults;

public class Batch(IAmazonKeyManagementService kms)
{
    public async Task<List<byte[]>> OpenAllAsync(IEnumerable<byte[]> blobs)
    {
        var opened = new List<byte[]>();
        foreach (var blob in blobs)
        {
            var response = await {|MRK1003:kms.DecryptAsync|}(new() { CiphertextBlob = new MemoryStream(blob), EncryptionContext = new Dictionary<string, string> { ["app"] = "billing" } });
            opened.Add(response.Plaintext.ToArray());
        }

        return opened;
    }
}
