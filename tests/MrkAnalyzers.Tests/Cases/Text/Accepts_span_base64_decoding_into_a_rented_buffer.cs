// scope: member
// dimension: near miss
// why: TryFromBase64String fills the rented array and the window has exactly the decoded length.
using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Hot.Path;

public static class PooledDecryptor
{
    public static async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms, string sealedText)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(sealedText.Length * 3 / 4 + 3);
        try
        {
            if (!Convert.TryFromBase64String(sealedText, rented, out int used))
                throw new FormatException("Not base64.");
            using var window = new MemoryStream(rented, 0, used, writable: false);
            var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = window });
            return answer.Plaintext.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }
}
