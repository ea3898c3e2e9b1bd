// scope: type
// dimension: argument
// why: Each call pairs a client with an ARN of that client's Region; the method itself never mixes them.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace MatchingPairs;

public class DualWriter
{
    private readonly AmazonKeyManagementServiceClient _us = new(RegionEndpoint.USEast1);
    private readonly AmazonKeyManagementServiceClient _eu = new(RegionEndpoint.EUWest1);

    public async Task<byte[][]> WriteAsync(byte[] plain) => await Task.WhenAll(
        EncryptAsync(_us, "arn:aws:kms:us-east-1:656565656565:key/mrk-44f683a84163b3523afe57c2e008bc8c", plain),
        EncryptAsync(_eu, "arn:aws:kms:eu-west-1:656565656565:key/mrk-44f683a84163b3523afe57c2e008bc8c", plain));

    private static async Task<byte[]> EncryptAsync(IAmazonKeyManagementService client, string key, byte[] plain)
    {
        var response = await client.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(plain) });
        return response.CiphertextBlob.ToArray();
    }
}
