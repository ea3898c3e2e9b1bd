// scope: type
// dimension: argument
// why: The private method gets an eu-west-1 client and an ARN of us-east-1 at the same call.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Pairs;

public class DualWriter
{
    private readonly AmazonKeyManagementServiceClient _us = new(RegionEndpoint.USEast1);
    private readonly AmazonKeyManagementServiceClient _eu = new(RegionEndpoint.EUWest1);

    private const string UsKey = "arn:aws:kms:us-east-1:343434343434:key/1ff1de77-4005-4f8d-a13f-42943881c655";

    public async Task<(byte[] Us, byte[] Eu)> WriteAsync(byte[] plain)
    {
        var us = await EncryptAsync(_us, UsKey, plain);
        var eu = await EncryptAsync(_eu, {|MRK1004:UsKey|}, plain);
        return (us, eu);
    }

    private static async Task<byte[]> EncryptAsync(IAmazonKeyManagementService client, string key, byte[] plain)
    {
        var response = await client.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(plain) });
        return response.CiphertextBlob.ToArray();
    }
}
