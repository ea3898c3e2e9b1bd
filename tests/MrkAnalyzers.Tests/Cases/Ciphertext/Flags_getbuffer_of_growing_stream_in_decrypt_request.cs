// scope: member
// dimension: local
// why: After CopyTo the stream's buffer is larger than its content; GetBuffer sends the zero bytes behind the blob too.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Agent.Startup;

public class SealedFile
{
    private readonly IAmazonKeyManagementService _kms;
    public SealedFile(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(string path)
    {
        using var file = File.OpenRead(path);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);

        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream({|MRK3004:copy.GetBuffer()|}),
        });
        return response.Plaintext.ToArray();
    }
}
