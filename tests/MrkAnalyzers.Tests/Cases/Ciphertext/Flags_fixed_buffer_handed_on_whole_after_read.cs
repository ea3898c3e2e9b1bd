// scope: member
// dimension: shape
// why: The file is shorter than 4096 bytes, yet the whole buffer with its trailing zeros is sent as ciphertext.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bootstrap;

internal class WrappedKeyFile(IAmazonKeyManagementService kms)
{
    internal async Task<byte[]> UnwrapAsync(FileInfo file)
    {
        byte[] buffer = new byte[4096];
        using (FileStream stream = file.OpenRead())
        {
            int count = await stream.ReadAsync(buffer, 0, buffer.Length);
            if (count == 0) throw new EndOfStreamException(file.FullName);
        }

        var request = new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3004:buffer|}) };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
