// scope: cross
// dimension: argument
// why: The shared UTF-8 helper gets the decrypted plaintext; the ciphertext goes to the base64 helper.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Notifications;

internal static class Codec
{
    public static string Utf8(this MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
    public static string Base64(this MemoryStream stream) => Convert.ToBase64String(stream.ToArray());
}

public class DeviceTokenProtector(IAmazonKeyManagementService kms)
{
    public async Task<string> ProtectAsync(string token)
    {
        var enc = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/device", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(token)) });
        return enc.CiphertextBlob.Base64();
    }

    public async Task<string> UnprotectAsync(string stored)
    {
        var dec = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(stored)) });
        return dec.Plaintext.Utf8();
    }
}
