// scope: member
// dimension: shape
// why: The array is as long as the file, and ReadExactly fills it, so there is no padding.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bootstrap;

public static class ExactKeyFile
{
    public static async Task<byte[]> UnwrapAsync(IAmazonKeyManagementService kms, string path)
    {
        await using var stream = File.OpenRead(path);
        byte[] blob = new byte[stream.Length];
        await stream.ReadExactlyAsync(blob);
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new(blob) });
        return response.Plaintext.ToArray();
    }
}
