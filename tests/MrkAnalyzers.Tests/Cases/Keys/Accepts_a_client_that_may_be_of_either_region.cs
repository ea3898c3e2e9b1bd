// scope: member
// dimension: local
// why: The client is chosen at run time and one of the two is in the ARN's Region.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Either;

public class EitherRegion
{
    private readonly AmazonKeyManagementServiceClient _us = new(RegionEndpoint.USEast1);
    private readonly AmazonKeyManagementServiceClient _eu = new(RegionEndpoint.EUWest1);

    public async Task<byte[]> SealAsync(bool europe, byte[] plain)
    {
        var client = europe ? _eu : _us;
        var request = new EncryptRequest { Plaintext = new MemoryStream(plain) };
        request.KeyId = europe
            ? "arn:aws:kms:eu-west-1:545454545454:key/mrk-17e62166fc8586dfa4d1bc0e1742c08b"
            : "arn:aws:kms:us-east-1:545454545454:key/mrk-17e62166fc8586dfa4d1bc0e1742c08b";
        return (await client.EncryptAsync(request)).CiphertextBlob.ToArray();
    }
}
