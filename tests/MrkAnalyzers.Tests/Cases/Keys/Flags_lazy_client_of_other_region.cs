// scope: type
// dimension: field
// why: The lazy client calls ca-central-1, the ARN of the Decrypt names us-east-1.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;
using Amazon;

namespace Northern;

public static class NorthernVault
{
    private static readonly Lazy<IAmazonKeyManagementService> Client =
        new(() => new AmazonKeyManagementServiceClient(RegionEndpoint.CACentral1));

    private static readonly string KeyArn = "arn:aws:kms:us-east-1:282842712474:key/mrk-19ca14e7ea6328a42e0eb13d585e4c22";

    public static async Task<byte[]> TagAsync(byte[] document)
    {
        var kms = Client.Value;
        var response = await kms.GenerateMacAsync(new GenerateMacRequest
        {
            KeyId = {|MRK1004:KeyArn|},
            MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256,
            Message = new MemoryStream(document),
        });
        return response.Mac.ToArray();
    }
}
