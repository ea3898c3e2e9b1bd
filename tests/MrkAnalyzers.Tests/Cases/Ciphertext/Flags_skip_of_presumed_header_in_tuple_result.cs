// scope: member
// dimension: combined
// why: Four bytes are dropped from the front of the blob as an imagined header, and the rest is returned as the wrapped key.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Media.Drm;

public class ContentKeys(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<(byte[] Key, IEnumerable<byte> Wrapped)> NextAsync()
    {
        var (plain, cipher) = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, NumberOfBytes = 16 }) is { } r
            ? (r.Plaintext.ToArray(), r.CiphertextBlob.ToArray())
            : ([], []);

        return (plain, {|MRK3003:cipher.Skip(4)|});
    }
}
