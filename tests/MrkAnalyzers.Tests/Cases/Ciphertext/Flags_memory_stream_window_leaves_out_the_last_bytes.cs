// scope: member
// dimension: local
// why: The window over the blob leaves out the final sixteen bytes, taken for an authentication tag.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Replay;

public static class RoundTrip
{
    private const int TagSize = 16;

    public static async Task<byte[]> RunAsync(IAmazonKeyManagementService source, IAmazonKeyManagementService target, string keyId, byte[] data)
    {
        var encrypted = await source.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(data) });
        var bytes = encrypted.CiphertextBlob.ToArray();

        var request = new DecryptRequest();
        request.CiphertextBlob = {|MRK3003:new MemoryStream(bytes, 0, bytes.Length - TagSize)|};
        var decrypted = await target.DecryptAsync(request);
        return decrypted.Plaintext.ToArray();
    }
}
