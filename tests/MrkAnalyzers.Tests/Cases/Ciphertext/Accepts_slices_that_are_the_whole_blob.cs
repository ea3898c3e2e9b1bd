// scope: member
// dimension: shape
// why: Every one of these slices runs from the first to the last byte, so nothing is lost.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Copying;

public class WholeCopies(IAmazonKeyManagementService kms)
{
    public async Task<(byte[] A, byte[] B, byte[] C, string D)> CopyAsync(string keyId, byte[] data)
    {
        var enc = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(data) });
        byte[] blob = enc.CiphertextBlob.ToArray();

        byte[] a = blob[..];
        byte[] b = blob.Take(blob.Length).ToArray();
        byte[] c = blob.AsSpan(0, blob.Length).ToArray();
        string d = Convert.ToBase64String(new ArraySegment<byte>(blob, 0, blob.Length));
        return (a, b, c, d);
    }
}
