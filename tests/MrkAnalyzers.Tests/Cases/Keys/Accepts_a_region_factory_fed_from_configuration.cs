// scope: cross
// dimension: cross-class
// why: The Region given to the client factory is configured, so the ARN constant may be of it.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace ConfiguredRegions;

public static class KmsClients
{
    public static IAmazonKeyManagementService For(string region) =>
        new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));
}

public class Writer
{
    private readonly IAmazonKeyManagementService _kms;
    public Writer(IConfiguration configuration) => _kms = KmsClients.For(configuration["AWS:Region"] ?? "eu-west-1");

    public async Task<byte[]> WriteAsync(byte[] plain)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            Plaintext = new MemoryStream(plain),
            KeyId = "arn:aws:kms:us-east-1:686868686868:key/f457c545-a9de-488f-98ec-ee47145a72c0",
        });
        return response.CiphertextBlob.ToArray();
    }
}
