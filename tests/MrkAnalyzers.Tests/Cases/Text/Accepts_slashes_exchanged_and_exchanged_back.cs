// scope: type
// dimension: two-method
// why: A dot is no sign of base64: it comes back as a slash.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Paths;

public class PathSafeCipher(IAmazonKeyManagementService kms)
{
    public async Task<string> PackAsync(byte[] data)
    {
        var blob = (await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/paths", Plaintext = new MemoryStream(data) })).CiphertextBlob;
        return Convert.ToBase64String(blob.ToArray()).Replace('/', '.');
    }

    public async Task<byte[]> UnpackAsync(string text) =>
        (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text.Replace('.', '/'))) })).Plaintext.ToArray();
}
