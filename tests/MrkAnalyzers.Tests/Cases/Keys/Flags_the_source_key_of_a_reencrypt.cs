// scope: member
// dimension: shape
// why: ReEncrypt's source key is the decrypt half; a constant ARN there fails in every other Region, the destination is configuration.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Woodgrove.KeyRotation;

public sealed class RewrapWorker
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfiguration _configuration;

    public RewrapWorker(IAmazonKeyManagementService kms, IConfiguration configuration)
        => (_kms, _configuration) = (kms, configuration);

    public async Task<byte[]> RewrapAsync(byte[] wrapped)
    {
        var response = await _kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(wrapped),
            SourceKeyId = {|MRK1001:"arn:aws:kms:us-east-1:666677778888:key/d3d94468-02a4-4259-b55d-38e6d163e820"|},
            DestinationKeyId = _configuration["Kms:CurrentKey"],
        });
        return response.CiphertextBlob.ToArray();
    }
}
