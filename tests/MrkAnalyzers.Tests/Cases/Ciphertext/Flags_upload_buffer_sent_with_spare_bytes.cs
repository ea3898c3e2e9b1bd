// scope: member
// dimension: field
// why: GetBuffer gives the spare bytes of the growing stream too.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Uploads;

public class UploadOpener(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(Stream upload)
    {
        using var collected = new MemoryStream();
        await upload.CopyToAsync(collected);
        var bytes = {|MRK3004:collected.GetBuffer()|};
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(bytes) };
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
