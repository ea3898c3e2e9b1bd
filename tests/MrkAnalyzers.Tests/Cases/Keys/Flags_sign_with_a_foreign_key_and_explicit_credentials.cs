// scope: member
// dimension: combined
// why: The Region is the last constructor argument, and it is not the Region in the signing key's ARN.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Docs.Signing;

public class DocumentSigner
{
    private readonly AWSCredentials _credentials;

    public DocumentSigner(AWSCredentials credentials) => _credentials = credentials;

    public async Task<byte[]> SignAsync(byte[] digest)
    {
        using var client = new AmazonKeyManagementServiceClient(_credentials, RegionEndpoint.APNortheast1);
        var signature = await client.SignAsync(new SignRequest
        {
            KeyId = {|MRK1004:"arn:aws:kms:ap-northeast-2:171717171717:key/7902699b-e42c-4a8e-86fb-b2d25a3a1f0c"|},
            Message = new MemoryStream(digest),
            MessageType = MessageType.DIGEST,
            SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256,
        });
        return signature.Signature.ToArray();
    }
}
