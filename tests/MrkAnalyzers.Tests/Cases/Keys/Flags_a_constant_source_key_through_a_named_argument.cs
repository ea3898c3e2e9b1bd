// scope: cross
// dimension: argument
// why: The named argument feeds ReEncrypt's SourceKeyId; the target key beside it may be constant.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rewrapping;

internal static class Rewrap
{
    internal static async Task<byte[]> BlobAsync(IAmazonKeyManagementService kms, byte[] blob, string from, string to)
    {
        ReEncryptResponse response = await kms.ReEncryptAsync(new()
        {
            CiphertextBlob = new(blob),
            SourceKeyId = from,
            DestinationKeyId = to,
        });
        return response.CiphertextBlob.ToArray();
    }
}

public class Upgrade
{
    public async Task RunAsync(IAmazonKeyManagementService kms, string[] files)
    {
        foreach (var f in files)
        {
            var blob = await File.ReadAllBytesAsync(f);
            var next = await Rewrap.BlobAsync(kms, blob, to: "alias/v2", from: {|MRK1001:"alias/v1"|});
            await File.WriteAllBytesAsync(f, next);
        }
    }
}
