// scope: member
// dimension: combined
// why: The client's Region is deployment data, so nobody can say that the ARN is of another one.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace EnvRegion;

public class EnvSealer
{
    private const string Key = "arn:aws:kms:us-east-1:535353535353:key/3416a75f-4cea-4109-907c-acd8e2f2aefc";

    public async Task<byte[]> SealAsync(byte[] plain)
    {
        var region = RegionEndpoint.GetBySystemName(Environment.GetEnvironmentVariable("AWS_REGION"));
        using var kms = new AmazonKeyManagementServiceClient(region);
        using var probe = new AmazonKeyManagementServiceClient();
        await probe.DescribeKeyAsync(Key);
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream(plain) });
        return response.CiphertextBlob.ToArray();
    }
}
