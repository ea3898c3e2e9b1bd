// scope: member
// dimension: near miss
// why: The StreamReader reads the plaintext that Decrypt gave back, not the ciphertext.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup;

internal static class ManifestReader
{
    internal static async Task<string> ReadManifestAsync(IAmazonKeyManagementService kms, string path)
    {
        byte[] stored = await File.ReadAllBytesAsync(path);
        DecryptResponse opened;
        using (var blob = new MemoryStream(stored, writable: false))
        {
            opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        }

        using var reader = new StreamReader(opened.Plaintext, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync();
    }
}
