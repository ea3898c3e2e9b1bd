// scope: type
// dimension: two-method
// why: Removing the slashes of the base64 text removes characters of the ciphertext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup.Naming;

public sealed class KeyFileNames
{
    private readonly IAmazonKeyManagementService _kms;

    public KeyFileNames(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> TouchAsync(string folder, string keyId)
    {
        var key = await _kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256,
        });
        var name = SafeName({|MRK3005:Convert.ToBase64String(key.CiphertextBlob.ToArray())|});
        File.WriteAllText(Path.Combine(folder, name), DateTimeOffset.UtcNow.ToString("O"));
        return name;
    }

    public async Task<byte[]> UnwrapAsync(string file)
    {
        var blob = Convert.FromBase64String(Path.GetFileName(file));
        var plain = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return plain.Plaintext.ToArray();
    }

    private static string SafeName(string text)
    {
        return text.Replace("/", "");
    }
}

