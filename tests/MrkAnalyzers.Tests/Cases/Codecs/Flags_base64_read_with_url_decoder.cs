// scope: member
// dimension: argument
// why: Base64Url rejects the plus and slash of the standard alphabet that the same method wrote.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Buffers.Text;
using System.Collections.Generic;

namespace Smoke;

public static class KmsSmokeTest
{
    public static async Task<bool> RunAsync(IAmazonKeyManagementService kms, string keyId, TextWriter log)
    {
        var headers = new Dictionary<string, string>();
        var probe = new byte[] { 1, 2, 3, 4 };

        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(probe) });
        var cookie = Convert.ToBase64String(encrypted.CiphertextBlob.ToArray());
        headers["cookie"] = "probe";
        await log.WriteLineAsync(cookie);

        var decrypted = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream({|MRK3006:Base64Url.DecodeFromChars(cookie)|}),
        });
        return decrypted.Plaintext.Length == probe.Length;
    }
}
