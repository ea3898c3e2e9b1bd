// scope: member
// dimension: local
// why: ToArray copies exactly the written bytes, whatever the stream's capacity is.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Agent.Startup;

public class WholeFile(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(string path)
    {
        using var file = File.OpenRead(path);
        using var copy = new MemoryStream(65536);
        await file.CopyToAsync(copy);
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(copy.ToArray()) });
        return response.Plaintext.ToArray();
    }
}
