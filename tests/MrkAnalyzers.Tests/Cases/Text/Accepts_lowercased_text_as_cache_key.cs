// scope: member
// dimension: combined
// why: The lower-cased copy is only looked up; what is decrypted is the text itself.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Caching;

public class PlaintextCache(IAmazonKeyManagementService kms)
{
    private readonly Dictionary<string, byte[]> cache = new(StringComparer.Ordinal);

    public async Task<byte[]> GetAsync(string ciphertext)
    {
        var key = ciphertext.ToLowerInvariant();
        if (!cache.TryGetValue(key, out var plaintext))
        {
            var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(ciphertext)) });
            plaintext = response.Plaintext.ToArray();
            cache.Add(key, plaintext);
        }

        return plaintext;
    }
}
