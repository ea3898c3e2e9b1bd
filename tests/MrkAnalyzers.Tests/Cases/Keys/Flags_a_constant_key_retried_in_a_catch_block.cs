// scope: member
// dimension: shape
// why: The first try names the key recorded with the entry; the second, in the catch block, names a literal alias.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Old.World;

public class ArchiveReader
{
    private readonly IAmazonKeyManagementService _kms;
    public ArchiveReader(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task<byte[]> ReadAsync(byte[] entry, string recordedKey)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(entry), KeyId = recordedKey };
        DecryptResponse? response = null;
        try
        {
            response = await _kms.DecryptAsync(request);
        }
        catch (AmazonKeyManagementServiceException ex) when (ex.ErrorCode == "AccessDeniedException")
        {
            request.KeyId = {|MRK1001:"alias/archive"|};
            response = await _kms.DecryptAsync(request);
        }
        finally
        {
            request.CiphertextBlob.Dispose();
        }
        return response.Plaintext.ToArray();
    }
}
