// scope: type
// dimension: field
// why: The get-only property has one write, the literal key ARN in the constructor.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Props;

public class MediaKeyService
{
    public MediaKeyService(IAmazonKeyManagementService kms)
    {
        Kms = kms;
        KeyArn = "arn:aws-cn:kms:cn-north-1:313131313131:key/c51ce410-c124-410e-8db5-e4b97fc2af39";
    }

    public string KeyArn { get; }

    protected IAmazonKeyManagementService Kms { get; }

    public async Task<byte[]> DecryptAsync(MemoryStream contentKey)
    {
        var response = await Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = contentKey, KeyId = {|MRK1001:KeyArn|} });
        return response.Plaintext.ToArray();
    }
}
