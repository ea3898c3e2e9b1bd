// scope: type
// dimension: field
// why: Either constructor may have run, and one of them takes any client at all.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace TwoConstructors;

public class FlexibleSealer
{
    private readonly IAmazonKeyManagementService _kms;

    public FlexibleSealer() => _kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public FlexibleSealer(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> SealAsync(byte[] plain)
    {
        var request = new EncryptRequest { Plaintext = new MemoryStream(plain) };
        request.KeyId = "arn:aws:kms:eu-west-2:646464646464:alias/flexible";
        var response = await _kms.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
