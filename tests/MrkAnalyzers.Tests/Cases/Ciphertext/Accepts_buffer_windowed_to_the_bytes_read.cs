// scope: member
// dimension: shape
// why: The MemoryStream covers only the count bytes that were read, so the spare part of the buffer is not sent.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bootstrap;

internal class WindowedKeyFile
{
    private readonly IAmazonKeyManagementService kms;
    internal WindowedKeyFile(IAmazonKeyManagementService kms) => this.kms = kms;

    internal async Task<byte[]> UnwrapAsync(FileInfo file)
    {
        var buffer = new byte[8192];
        using FileStream stream = file.OpenRead();
        int count = 0, n;
        while ((n = await stream.ReadAsync(buffer, count, buffer.Length - count)) > 0) count += n;

        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(buffer, 0, count) };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
