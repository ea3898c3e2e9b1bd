// scope: member
// dimension: shape
// why: The assignment stands under a symbol that is not defined, and a comment is no code.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Conditional;

public class ConditionalReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _key;
    public ConditionalReader(IAmazonKeyManagementService kms, string key) => (_kms, _key) = (kms, key);

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _key };
#if KMS_DEBUGGING
        request.KeyId = "alias/debug";
#endif
        // request.KeyId = "alias/debug";
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
