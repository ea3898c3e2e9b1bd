// scope: type
// dimension: two-method
// why: The private Fit helper resizes the array it is given, and the caller gives it the ciphertext.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tokens;

public sealed class CompactToken(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> CreateAsync(string keyId, Guid subject)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(subject.ToByteArray()),
        });
        return Fit({|MRK3003:response.CiphertextBlob.ToArray()|});
    }

    private static byte[] Fit(byte[] data)
    {
        Array.Resize(ref data, 96);
        return data;
    }
}
