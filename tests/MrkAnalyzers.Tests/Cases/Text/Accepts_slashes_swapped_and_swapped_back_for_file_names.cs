// scope: type
// dimension: near miss
// why: The slash is replaced by a character outside the alphabet and put back before decoding.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup.Naming;

public sealed class WrappedKeyFiles(IAmazonKeyManagementService kms)
{
    public async Task<string> TouchAsync(string folder, string keyId)
    {
        var key = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256,
        });
        var name = ToName(Convert.ToBase64String(key.CiphertextBlob.ToArray()));
        File.WriteAllBytes(Path.Combine(folder, name), []);
        return name;
    }

    public async Task<byte[]> UnwrapAsync(string file)
    {
        var blob = Convert.FromBase64String(FromName(Path.GetFileName(file)));
        var plain = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return plain.Plaintext.ToArray();
    }

    private static string ToName(string text) => text.Replace('/', '_');

    private static string FromName(string name) => name.Replace('_', '/');
}
