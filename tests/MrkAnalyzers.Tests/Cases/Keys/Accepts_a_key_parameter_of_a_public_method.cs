// scope: member
// dimension: argument
// why: The key is a parameter of a public entry point that nobody in sight calls; the default value is merely an offer.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Library.Api;

public static class KmsDecryptor
{
    public static async Task<byte[]> DecryptAsync(
        this IAmazonKeyManagementService kms,
        byte[] blob,
        string keyId = "alias/library-default")
    {
        ArgumentException.ThrowIfNullOrEmpty(keyId);
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = keyId });
        return response.Plaintext.ToArray();
    }
}
