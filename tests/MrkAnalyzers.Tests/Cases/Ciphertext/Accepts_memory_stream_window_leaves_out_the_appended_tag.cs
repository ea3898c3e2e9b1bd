// scope: member
// dimension: near miss
// why: The window leaves out the sixteen bytes this code itself put behind the blob.
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Replay;

public static class RoundTrip
{
    private const int TagSize = 16;

    public static async Task<byte[]> SealAsync(IAmazonKeyManagementService kms, string keyId, byte[] data, byte[] macKey)
    {
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(data) });
        var bytes = encrypted.CiphertextBlob.ToArray();
        return [.. bytes, .. HMACSHA256.HashData(macKey, bytes)[..TagSize]];
    }

    public static async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms, byte[] frame, byte[] macKey)
    {
        var mac = HMACSHA256.HashData(macKey, frame.AsSpan(0, frame.Length - TagSize)).AsSpan(0, TagSize);
        if (!CryptographicOperations.FixedTimeEquals(mac, frame.AsSpan(frame.Length - TagSize)))
            throw new CryptographicException("The frame was altered.");

        var request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream(frame, 0, frame.Length - TagSize);
        var decrypted = await kms.DecryptAsync(request);
        return decrypted.Plaintext.ToArray();
    }
}
