// scope: member
// dimension: combined
// why: The code itself put one version byte in front of the blob, and the slice removes exactly that byte.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Kms.SelfTest;

public static class Versioned
{
    public static async Task<bool> RoundTripAsync(IAmazonKeyManagementService kms, string keyId, byte[] probe)
    {
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(probe) });
        byte[] framed = [0x01, .. encrypted.CiphertextBlob.ToArray()];

        if (framed[0] != 0x01) return false;
        var decrypted = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(framed[1..]) });
        return decrypted.Plaintext.ToArray().AsSpan().SequenceEqual(probe);
    }
}
