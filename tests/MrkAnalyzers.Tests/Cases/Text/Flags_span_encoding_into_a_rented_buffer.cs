// scope: member
// dimension: local
// why: GetBytes into a rented array writes the UTF-8 characters that are then sent as the ciphertext.
using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Hot.Path;

public static class PooledDecryptor
{
    public static async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms, string sealedText)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(sealedText.Length));
        try
        {
            int used = {|MRK3002:Encoding.UTF8.GetBytes(sealedText, 0, sealedText.Length, rented, 0)|};
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
